/**
 * Asks, along with what else is asked, whether the workbook counts its days from 1904: Excel has no property for it, but its own
 * DATE tells. Read after the next sync.
 * @example const is1904 = askDateSystem(context); await context.sync(); showNumbers(is1904())
 */
export function askDateSystem(context: Excel.RequestContext): () => boolean {
  const day = context.workbook.functions.date(1904, 1, 2);
  day.load("value");
  return () => day.value === 1;
}
