/**
 * The thresholds of one measure in one criterion: the criterion itself is level 1, each further level is stricter. One overrun is one finding, which says how far it
 * goes; while nothing is known it counts as the strictest, so that a must at any level keeps a plain go from being cast (P23).
 */
import type { AskedDuty } from './asked-duty.ts';
import type { Criterion, Level } from './criterion.ts';

/** What a criterion is called, how grave it is and whose, at a level. */
export type AtLevel = Pick<Level, 'name' | 'kind' | 'owner'>;

/** Level 1 is the criterion itself, as is every criterion without levels. */
export function atLevel(criterion: Criterion, level = 1): AtLevel {
  const { name, kind, owner } = criterion.levels?.[level - 2] ?? criterion;
  return { name, kind, owner };
}

/** What is asked of people once the criterion fails at a level, beside what the levels before ask. */
export function askedAt({ levels = [], duties = [] }: Criterion, level: number): readonly AskedDuty[] {
  return level === 1 ? duties : (levels[level - 2]?.duties ?? []);
}

/** The gravest kind of all its levels. */
export function gravestKind({ kind, levels = [] }: Criterion): Criterion['kind'] {
  return kind === 'must' || levels.some(level => level.kind === 'must') ? 'must' : 'should';
}

/** How far it goes, once it fails: the last of its levels that fails. */
export function levelReached({ levels = [] }: Criterion, fails: (expression: string) => boolean): number {
  return levels.findLastIndex(({ expression }) => fails(expression)) + 2;
}
