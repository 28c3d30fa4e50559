/** Hands a file to the person as a download. */
export function saveFile(content: Uint8Array | string, fileName: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([typeof content === "string" ? content : content.slice()], { type: "application/octet-stream" }));
  link.download = fileName;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(link.href); }, 10_000);
}
