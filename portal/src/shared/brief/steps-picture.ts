/**
 * A line of steps as a picture for a brief: from each point on, so much can be had, up to the next. Words in it are escaped, and nothing in it is a
 * link, a script or a style.
 */

import { t } from '../text.ts';
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
    at.turned
      ? t(
          '<text x="{x}" y="{y}" font-family="Roboto" font-size="8" fill="{ink}" text-anchor="{anchor}" transform="rotate(-90 {x} {y})">{escaped}</text>',
          { x: at.x, y: at.y, ink, anchor: at.anchor ?? 'middle', escaped: escaped(show(text)) },
        )
      : t('<text x="{x}" y="{y}" font-family="Roboto" font-size="8" fill="{ink}" text-anchor="{anchor}">{escaped}</text>', {
          x: at.x,
          y: at.y,
          ink,
          anchor: at.anchor ?? 'middle',
          escaped: escaped(show(text)),
        });
  const rule = ([x1, y1, x2, y2]: Ends, colour: string, dashed = false) =>
    dashed
      ? t('<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}" stroke-width="0.75" stroke-dasharray="3 3"/>', {
          x1,
          y1,
          x2,
          y2,
          colour,
        })
      : t('<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}" stroke-width="0.75"/>', { x1, y1, x2, y2, colour });
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
    t('<polyline points="{cornersOf}" fill="none" stroke="{line}" stroke-width="1.5"/>', {
      cornersOf: cornersOf(points, { x, y }),
      line,
    }),
    ...points.map(point => t('<circle cx="{x}" cy="{y}" r="2.5" fill="{line}"/>', { x: x(point.x), y: y(point.y), line })),
    words(across.label, { x: round((left + width - right) / 2), y: height - 10 }),
    words(up.label, { x: 12, y: round((low + high) / 2), turned: true }),
  ];
  return t(
    '<svg xmlns="http://www.w3.org/2000/svg" width="{round}" height="{height}" viewBox="0 0 {round} {height}">{parts}</svg>',
    { round: round(width), height, parts: parts.join('') },
  );
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
