/**
 * Milestones as a work breakdown: `1.2.3` is a part of `1.2`. Of a whole with parts the per cent done is the weighted mean of its parts; only
 * what has no parts is done, late or delayed by itself.
 */
import { knownOf } from '../../values/known.ts';
import { type Entry, openEntries, type Register } from './registers.ts';

type Milestone = Entry<'milestones'>;

export interface Worked {
  readonly milestone: Milestone;
  /** Per cent done, to two places; undefined where nothing says how much. */
  readonly percent?: number | undefined;
  readonly hasParts: boolean;
  /** 0 for the top of the breakdown and for what stands outside it. */
  readonly depth: number;
}

/** The open milestones in the order of their codes, those without one last, each with its per cent. */
export const workBreakdown = knownOf((register: Register<'milestones'>): readonly Worked[] => {
  const open = openEntries(register);
  const codes = new Set(open.flatMap(({ code }) => code ?? []));
  const partsBy = new Map<string, Milestone[]>();
  for (const milestone of open) {
    const whole = milestone.code === undefined ? undefined : wholeOf(milestone.code, codes);
    if (whole !== undefined) partsBy.set(whole, [...(partsBy.get(whole) ?? []), milestone]);
  }
  const partsOf = ({ code }: Milestone) => (code === undefined ? [] : (partsBy.get(code) ?? []));
  return open.toSorted(byCode).map(milestone => {
    const percent = percentOf(milestone, partsOf);
    return {
      milestone,
      percent: percent === undefined ? undefined : Math.round(percent * 100) / 100,
      hasParts: partsOf(milestone).length > 0,
      depth: milestone.code === undefined ? 0 : depthOf(milestone.code, codes),
    };
  });
});

/** Those that are done, late or delayed by themselves. */
export function withoutParts(register: Register<'milestones'>): readonly Milestone[] {
  return workBreakdown(register).flatMap(({ milestone, hasParts }) => (hasParts ? [] : [milestone]));
}

/** Per cent of the whole work that is done: the weighted mean of the top of the breakdown. Undefined where no milestone has a code. */
export function percentOfAll(register: Register<'milestones'>): number | undefined {
  const top = workBreakdown(register).filter(({ milestone, depth }) => milestone.code !== undefined && depth === 0);
  if (top.every(({ percent }) => percent === undefined)) return undefined;
  return Math.round(mean(top.map(({ milestone, percent = 0 }) => [percent, milestone.weight ?? 1])) * 100) / 100;
}

function percentOf(milestone: Milestone, partsOf: (of: Milestone) => readonly Milestone[]): number | undefined {
  const parts = partsOf(milestone);
  if (parts.length === 0) return milestone.done === undefined ? milestone.percent : 100;
  const all = parts.map(part => [percentOf(part, partsOf), part.weight ?? 1] as const);
  if (all.every(([percent]) => percent === undefined)) return undefined;
  return mean(all.map(([percent = 0, weight]) => [percent, weight]));
}

/** What nobody has said anything of counts as not begun. */
function mean(parts: readonly (readonly [percent: number, weight: number])[]): number {
  const weights = parts.reduce((sum, [, weight]) => sum + weight, 0);
  return parts.reduce((sum, [percent, weight]) => sum + percent * weight, 0) / weights;
}

/** The nearest whole that is there; levels between that nobody has written down are passed over. */
function wholeOf(code: string, codes: ReadonlySet<string>): string | undefined {
  for (let end = code.lastIndexOf('.'); end > 0; end = code.lastIndexOf('.', end - 1)) {
    const whole = code.slice(0, end);
    if (codes.has(whole)) return whole;
  }
  return undefined;
}

function depthOf(code: string, codes: ReadonlySet<string>): number {
  const whole = wholeOf(code, codes);
  return whole === undefined ? 0 : depthOf(whole, codes) + 1;
}

function byCode({ code: one }: Milestone, { code: other }: Milestone): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? 1 : -1;
  const [left, right] = [one, other].map(code => code.split('.').map(Number)) as [number[], number[]];
  const at = left.findIndex((number, index) => number !== right[index]);
  return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}
