/** Files that the reader takes away: tables as CSV and XLSX, answers as JSON, charts as PNG. */
import { type Cell, csvOf } from '#imports/write-csv.ts';
import { xlsxOf, xlsxType } from '#imports/write-xlsx.ts';

export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  save(`${name}.csv`, new Blob([`\ufeff${csvOf(rows)}`], { type: 'text/csv;charset=utf-8' }));
}

/** The same as a workbook of one sheet. */
export async function saveXlsx(name: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  const bytes = await xlsxOf(name, rows);
  save(`${name}.xlsx`, new Blob([new Uint8Array(bytes)], { type: xlsxType }));
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

/** The chart inside an element (its first SVG of some size) as a PNG of twice its size. */
export async function savePng(name: string, element: HTMLElement): Promise<void> {
  const chart = [...element.querySelectorAll('svg')].find(svg => svg.clientWidth > 100);
  if (!chart) return;
  const copy = withStyles(chart);
  const { clientWidth: width, clientHeight: height } = chart;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const url = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }));
  const image = new Image(width, height);
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (blob) save(`${name}.png`, blob);
}

const copiedStyles = [
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
    for (const name of copiedStyles) element.setAttribute(name, style.getPropertyValue(name));
  });
  return copy;
}
