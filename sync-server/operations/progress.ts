/** How far an operation is: which table of how many it reads, writes or compares. */
export interface Progress {
  readonly step: "reading" | "writing" | "comparing" | "verifying";
  readonly table: string;
  readonly done: number;
  readonly of: number;
}

/** What every long operation is given beside its task. */
export interface Watch {
  onProgress?(progress: Progress): void;
  /** Aborted: the operation stops, undoes what it did and throws OperationFault "stopped". */
  readonly signal?: AbortSignal | undefined;
}
