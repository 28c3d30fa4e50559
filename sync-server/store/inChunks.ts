/** Rows of one statement: more make the database spill and both sides hold everything twice. */
const most = 5_000;

/** Gives the rows on in parts of a size that one statement carries well. */
export async function inChunks<T>(rows: readonly T[], write: (chunk: readonly T[]) => Promise<void>): Promise<void> {
  for (let from = 0; from < rows.length; from += most) await write(rows.length <= most ? rows : rows.slice(from, from + most));
}
