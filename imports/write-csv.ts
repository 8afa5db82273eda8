/** Rows as a CSV file. Text that a spreadsheet would run as a formula stays text (P15); numbers stay numbers. */

export type Cell = string | number | undefined;

export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => row.map(cellOf).join(',')).join('\r\n');
}

/**
 * The places in a text where a spreadsheet may see a formula begin: at its start, and after every character that some
 * spreadsheet takes for the end of a cell, for which of them does so depends on the reader's settings (`;` in much of Europe).
 * Full-width signs count, because some programs read them as their ASCII counterparts.
 */
const formulaStart = /(?<=^|[,;|"\t\r\n])(?=[=+\-@\t\r＝＋－＠])/g;

function cellOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.replaceAll(formulaStart, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
