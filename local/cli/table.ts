/** A plain table for terminals: columns as wide as their widest cell, at most 46 characters; the last one, of reasons, is never cut. */
const widest = 46;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const last = head.length - 1;
  const cut = (text: string, column: number) => (text.length > widest && column < last ? `${text.slice(0, widest - 1)}…` : text);
  const all = [head, ...rows].map(row => row.map(cut));
  const widths = head.map((_, column) => Math.max(...all.map(row => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [first = [], ...rest] = all;
  return [line(first), widths.map(width => '-'.repeat(width)).join('  '), ...rest.map(line)].join('\n');
}
