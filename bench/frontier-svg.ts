/** A frontier as an SVG picture that stands alone: value over money, what was solved as dots, and the scenario's own place. Money in minor units of pounds. */
import type { Frontier } from '#domain/selection/answers.ts';

export interface Picture {
  readonly title: string;
  readonly frontier: Frontier;
  /** What the scenario spends and is worth. */
  readonly own: { readonly cost: number; readonly value: number };
  /** The money that there is. */
  readonly budget: number;
}

const width = 720;
const height = 400;
const edge = { left: 64, right: 24, top: 48, bottom: 56 } as const;
const penceInBillion = 1e11;

export function frontierSvg({ title, frontier, own, budget }: Picture): string {
  const highest = Math.max(...frontier.points.map(({ value }) => value));
  const most = roundUp(Math.max(budget, own.cost) / penceInBillion, 10);
  const top = roundUp(highest, 500);
  const x = (pence: number) => place(edge.left + (pence / penceInBillion / most) * (width - edge.left - edge.right));
  const y = (value: number) => place(height - edge.bottom - (value / top) * (height - edge.top - edge.bottom));
  const dots = frontier.points.map(({ used, value }) => ({ x: x(used), y: y(value) }));
  const line = [`M${dots[0]?.x} ${dots[0]?.y}`, ...dots.slice(1).map(dot => `H${dot.x}V${dot.y}`), `H${x(budget)}`].join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" role="img" aria-label="${title}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text({ x: edge.left, y: 26, words: title, more: 'font-weight="bold"' }),
    ...steps(most, 10).map(billions => across({ x: x(billions * penceInBillion), words: `£${billions}bn`, y })),
    ...steps(top, 500).map(value => upward({ y: y(value), words: String(value) })),
    text({ x: width / 2, y: height - 12, words: 'Money, all years together', more: 'text-anchor="middle"' }),
    text({ x: 16, y: height / 2, words: 'Value', more: `text-anchor="middle" transform="rotate(-90 16 ${height / 2})"` }),
    `<path d="M${x(budget)} ${y(0)}V${y(top)}" stroke="#8a5a00" stroke-dasharray="6 4"/>`,
    text({ x: x(budget) - 6, y: y(0) - 10, words: 'budget', more: 'text-anchor="end"' }),
    `<path d="${line}" fill="none" stroke="#1864ab" stroke-width="2"/>`,
    ...dots.map(dot => `<circle cx="${dot.x}" cy="${dot.y}" r="4" fill="#1864ab"/>`),
    `<circle cx="${x(own.cost)}" cy="${y(own.value)}" r="7" fill="none" stroke="#c92a2a" stroke-width="2"/>`,
    text({ x: x(own.cost), y: y(own.value) + 24, words: 'chosen', more: 'text-anchor="middle"' }),
    '</svg>',
    '',
  ].join('\n');
}

const roundUp = (value: number, step: number) => Math.ceil(value / step) * step;
const steps = (to: number, step: number) => Array.from({ length: Math.floor(to / step) + 1 }, (_, index) => index * step);
const place = (at: number) => Number(at.toFixed(1));

interface Words {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly more: string;
}

const text = ({ x, y, words, more }: Words) => `<text x="${x}" y="${y}" fill="#212529" ${more}>${words}</text>`;

function across({ x, words, y }: { readonly x: number; readonly words: string; readonly y: (value: number) => number }): string {
  const line = `<path d="M${x} ${edge.top}V${y(0)}" stroke="#dee2e6"/>`;
  return line + text({ x, y: y(0) + 18, words, more: 'text-anchor="middle"' });
}

function upward({ y, words }: { readonly y: number; readonly words: string }): string {
  const line = `<path d="M${edge.left} ${y}H${width - edge.right}" stroke="#dee2e6"/>`;
  return line + text({ x: edge.left - 8, y: y + 4, words, more: 'text-anchor="end"' });
}
