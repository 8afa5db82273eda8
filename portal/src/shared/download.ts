/** Files that the reader takes away. Cells that a spreadsheet would run as a formula are made text (P15). */

export type Cell = string | number | undefined;

export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map(row => row.map(cellOf).join(',')).join('\r\n');
}

function cellOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  save(`${name}.csv`, new Blob([`\ufeff${csvOf(rows)}`], { type: 'text/csv;charset=utf-8' }));
}

export function saveJson(name: string, value: unknown): void {
  save(`${name}.json`, new Blob([JSON.stringify(value)], { type: 'application/json' }));
}

export function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The picture inside an element (its first SVG of some size) as a PNG of twice its size. */
export async function savePng(name: string, element: HTMLElement): Promise<void> {
  const drawn = [...element.querySelectorAll('svg')].find(svg => svg.clientWidth > 100);
  if (!drawn) return;
  const copy = withStyles(drawn);
  const { clientWidth: width, clientHeight: height } = drawn;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }));
  const image = new Image(width, height);
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = getComputedStyle(document.body).backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (blob) save(`${name}.png`, blob);
}

const drawnWith = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'fill-opacity',
  'font-size',
  'font-family',
  'text-anchor',
];

/** A copy that looks the same outside the page, where its style sheets are absent. */
function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of drawnWith) element.setAttribute(name, style.getPropertyValue(name));
  });
  return copy;
}
