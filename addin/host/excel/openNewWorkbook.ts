/** Opens a workbook of its own in Excel (ExcelApi 1.8): unsaved and unnamed, the clerk saves it where they like. */
export function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  return Excel.createWorkbook(base64(bytes));
}

/** In pieces, for a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += 8_192) text += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  return btoa(text);
}
