/**
 * A line of steps as a picture for a brief: from each point on, so much can be had, up to the next. Words in it are escaped, and nothing in it is a
 * link, a script or a style.
 */
import type { StepsBlock } from './document.ts';

const height = 230;
const left = 64;
const right = 16;
const top = 14;
const bottom = 44;
const ink = '#1a1a1a';
const faint = '#ced4da';
const line = '#1864ab';

/** The picture in SVG, so many points wide. */
export function stepsPicture({ points, mark, across, up }: StepsBlock, width: number, show: (text: string) => string): string {
  const most = { x: across.ticks.at(-1)?.at || 1, y: up.ticks.at(-1)?.at || 1 };
  const x = (at: number) => round(left + (at / most.x) * (width - left - right));
  const y = (at: number) => round(height - bottom - (at / most.y) * (height - top - bottom));
  const words = (text: string, at: Words) =>
    `<text x="${at.x}" y="${at.y}" font-family="Roboto" font-size="8" fill="${ink}" text-anchor="${at.anchor ?? 'middle'}"${at.turned ? ` transform="rotate(-90 ${at.x} ${at.y})"` : ''}>${escaped(show(text))}</text>`;
  const rule = ([x1, y1, x2, y2]: Ends, colour: string, dashed = false) =>
    `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="0.75"${dashed ? ' stroke-dasharray="3 3"' : ''}/>`;
  const [low, high] = [y(0), y(most.y)];
  const parts = [
    ...up.ticks.flatMap(({ at, label }) => [
      rule([left, y(at), width - right, y(at)], faint),
      words(label, { x: left - 6, y: y(at) + 3, anchor: 'end' }),
    ]),
    ...across.ticks.flatMap(({ at, label }) => [
      rule([x(at), low, x(at), low + 4], ink),
      words(label, { x: x(at), y: low + 14 }),
    ]),
    rule([left, low, width - right, low], ink),
    rule([left, low, left, high], ink),
    ...(mark ? [rule([x(mark.at), low, x(mark.at), high], ink, true), words(mark.label, { x: x(mark.at), y: high - 4 })] : []),
    `<polyline points="${cornersOf(points, { x, y })}" fill="none" stroke="${line}" stroke-width="1.5"/>`,
    ...points.map(point => `<circle cx="${x(point.x)}" cy="${y(point.y)}" r="2.5" fill="${line}"/>`),
    words(across.label, { x: round((left + width - right) / 2), y: height - 10 }),
    words(up.label, { x: 12, y: round((low + high) / 2), turned: true }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${height}" viewBox="0 0 ${round(width)} ${height}">${parts.join('')}</svg>`;
}

type Ends = readonly [x1: number, y1: number, x2: number, y2: number];

interface Words {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'end';
  /** From below to above. */
  readonly turned?: true;
}

interface Place {
  readonly x: (at: number) => number;
  readonly y: (at: number) => number;
}

/** Level from each point to the next, then up. */
function cornersOf(points: StepsBlock['points'], { x, y }: Place): string {
  return points
    .flatMap((point, index) => {
      const before = points[index - 1];
      return [...(before ? [`${x(point.x)},${y(before.y)}`] : []), `${x(point.x)},${y(point.y)}`];
    })
    .join(' ');
}

const round = (at: number): number => Number(at.toFixed(2));

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, sign => signs[sign] ?? sign);
