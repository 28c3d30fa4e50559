/** A file on the clerk's disk as it was when it was opened or saved last. */
export interface Seen {
  readonly size: number;
  readonly modified: number;
  /** SHA-256 of its bytes. */
  readonly hash: string;
}

/** A file that the page may write back, where the browser can (File System Access). */
export interface DiskFile {
  readonly handle: FileSystemFileHandle;
  readonly seen: Seen;
}

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** null where the browser gives the content only. */
  readonly disk: DiskFile | null;
}

interface PickerOptions {
  readonly id: string;
  readonly suggestedName?: string;
  readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

/** What Chromium has and the types do not. */
interface Pickers {
  showOpenFilePicker?(options: PickerOptions): Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle>;
}

interface Asking {
  queryPermission?(descriptor: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(descriptor: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const opened: PickerOptions["types"] = [{ description: "Excel / WPS", accept: { [spreadsheetType]: [".xlsx", ".xlsm", ".xls", ".et", ".xlsb", ".ods"], "text/csv": [".csv"] } }];
const written: PickerOptions["types"] = [{ description: "Excel", accept: { [spreadsheetType]: [".xlsx"] } }];

export const canPick = (): boolean => (window as Pickers).showOpenFilePicker !== undefined;

/** Lets the clerk choose a file that can be written back; null when nothing was chosen. */
export async function pickFile(): Promise<PickedFile | null> {
  const handles = await unlessAborted((window as Pickers).showOpenFilePicker?.({ id: "roster", types: opened }));
  return handles?.[0] === undefined ? null : takeHandle(handles[0]);
}

/** What was dropped, with its place on the disk where the browser gives it. */
export async function takeDropped(data: DataTransfer): Promise<PickedFile | null> {
  const item = [...data.items].find(({ kind }) => kind === "file") as (DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }) | undefined;
  const file = data.files[0];
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  if (handle?.kind === "file") return takeHandle(handle as FileSystemFileHandle);
  return file === undefined ? null : takeFile(file);
}

export async function takeFile(file: File): Promise<PickedFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), disk: null };
}

async function takeHandle(handle: FileSystemFileHandle): Promise<PickedFile> {
  const file = await handle.getFile();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, disk: { handle, seen: await seenOf(file, bytes) } };
}

/** Whether the file looks as if somebody changed it since: asked often, so its content is not read. */
export async function looksChanged({ handle, seen }: DiskFile): Promise<boolean> {
  const file = await handle.getFile().catch(() => null);
  return file === null || file.size !== seen.size || file.lastModified !== seen.modified;
}

/** Whether it was changed, by its content; also when it is not there any more. */
async function isChanged({ handle, seen }: DiskFile): Promise<boolean> {
  const file = await handle.getFile().catch(() => null);
  return file === null || file.size !== seen.size || (await hashOf(new Uint8Array(await file.arrayBuffer()))) !== seen.hash;
}

export type WriteResult = { readonly kind: "written"; readonly disk: DiskFile } | { readonly kind: "changed" | "denied" | "locked" };

/**
 * Writes a file back in its place. The browser writes beside it and puts the whole in its place at the end, so that the file is
 * never half written; what then lies there is read again and compared.
 */
export async function writeBack(disk: DiskFile, bytes: Uint8Array): Promise<WriteResult> {
  const { handle } = disk;
  if (!(await mayWrite(handle))) return { kind: "denied" };
  if (await isChanged(disk)) return { kind: "changed" };
  return writeTo(handle, bytes);
}

/** A new file where the clerk wants it; null when nothing was chosen, undefined where the browser cannot ask. */
export async function pickNewFile(suggestedName: string): Promise<FileSystemFileHandle | null | undefined> {
  const { showSaveFilePicker } = window as Pickers;
  return showSaveFilePicker === undefined ? undefined : unlessAborted(showSaveFilePicker.call(window, { id: "roster", suggestedName, types: written }));
}

export async function writeTo(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<WriteResult> {
  let stream: FileSystemWritableFileStream | null = null;
  try {
    stream = await handle.createWritable();
    await stream.write(bytes.slice());
    await stream.close();
  } catch {
    // Before it is closed nothing of the file has changed.
    await stream?.abort().catch(() => undefined);
    return { kind: "locked" };
  }
  const file = await handle.getFile();
  const seen = await seenOf(file, new Uint8Array(await file.arrayBuffer()));
  return seen.hash === (await hashOf(bytes)) ? { kind: "written", disk: { handle, seen } } : { kind: "locked" };
}

/** For browsers that give no place on the disk: a download. */
export function download(bytes: Uint8Array, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type: spreadsheetType }));
  link.download = fileName;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 10_000);
}

async function mayWrite(handle: FileSystemFileHandle & Asking): Promise<boolean> {
  const state = (await handle.queryPermission?.({ mode: "readwrite" })) ?? "granted";
  return state === "granted" || (await handle.requestPermission?.({ mode: "readwrite" }).catch(() => "denied")) === "granted";
}

async function seenOf({ size, lastModified }: File, bytes: Uint8Array): Promise<Seen> {
  return { size, modified: lastModified, hash: await hashOf(bytes) };
}

/** Where a browser gives a place on the disk it also gives this: both want HTTPS or this computer itself. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice()))].join(",");
}

/** Who closes the picker has chosen nothing; that is no error. */
async function unlessAborted<T>(picking: Promise<T> | undefined): Promise<T | null> {
  try {
    return (await picking) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}
