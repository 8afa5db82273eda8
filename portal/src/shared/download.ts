/** Files that the reader takes away: tables as CSV and XLSX, answers as JSON, charts as PNG. */
import { type Cell, csvOf } from '#imports/write-csv.ts';
import { xlsxOf, xlsxType } from '#imports/write-xlsx.ts';
import { t } from './text.ts';

/** What a file says about itself: what it shows, which filters were set, and as of when. The first line is its title. */
export type About = readonly string[];

/** A file that says what it is does so after an empty line at its end: programs go on finding the names of the columns in the first line. */
export function saveCsv(name: string, rows: readonly (readonly Cell[])[], about: About = []): void {
  const said = about.length === 0 ? [] : [[], ...about.map(line => [line])];
  save(`${name}.csv`, new Blob([`\ufeff${csvOf([...rows, ...said])}`], { type: 'text/csv;charset=utf-8' }));
}

/** The same as a workbook; what it says about itself is a sheet of its own. */
export async function saveXlsx(name: string, rows: readonly (readonly Cell[])[], about: About = []): Promise<void> {
  const bytes = await xlsxOf(name, rows, about.length === 0 ? [] : [{ name: t('About'), rows: about.map(line => [line]) }]);
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

/** Pixels of a line of text above a picture, as on the screen. */
const lineHeight = 20;

/** What browsers draw at most, in pixels: along a side, and altogether. */
const mostAlong = 16_000;
const mostPixels = 200_000_000;

/** Twice the size of the screen, or as large as browsers can draw where that is less. */
function pngScale(width: number, height: number): number {
  return Math.min(2, mostAlong / Math.max(width, height), Math.sqrt(mostPixels / (width * height)));
}

/** The chart inside an element (its first SVG of some size) as a PNG of twice its size if that can be drawn, below what it says about itself. */
export async function savePng(name: string, element: HTMLElement, about: About = []): Promise<void> {
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
  const above = about.length === 0 ? 0 : (about.length + 1) * lineHeight;
  const scale = pngScale(width, height + above);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round((height + above) * scale);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  writeAbove(context, about, width);
  context.drawImage(image, 0, above, width, height);
  URL.revokeObjectURL(url);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'));
  if (blob) save(`${name}.png`, blob);
}

function writeAbove(context: CanvasRenderingContext2D, about: About, width: number): void {
  const { color, fontFamily } = getComputedStyle(document.body);
  context.fillStyle = color;
  for (const [index, line] of about.entries()) {
    context.font = `${index === 0 ? 'bold ' : ''}${index === 0 ? 15 : 12}px ${fontFamily}`;
    context.fillText(line, 8, (index + 1) * lineHeight - 4, width - 16);
  }
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
