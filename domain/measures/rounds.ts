/** What became of rounds: decided, lapsed, void, withdrawn; what was stopped, and what a later decision took back. */
import type { Outcome } from '../values/outcome.ts';
import { daysSince, type Instant } from '../values/time.ts';
import { isDecided, type Measured, type MeasuredRound } from './measured.ts';
import { isIn, type Period } from './period.ts';
import { byGate, type GateOfModel, nearestRank } from './waits.ts';

export interface RoundCounts {
  /** Rounds that ended in the period, however they did. */
  readonly ended: number;
  readonly decided: number;
  readonly lapsed: number;
  readonly voided: number;
  readonly withdrawn: number;
  /** Asked anew on a newer pack. */
  readonly restarted: number;
  /** Could not be opened. */
  readonly refused: number;
  /** A go of the board below that the office above was asked about. */
  readonly escalated: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

export function roundCounts(projects: readonly Measured[], period: Period): RoundCounts {
  const rounds = projects.flatMap(project => project.rounds.filter(({ at }) => isIn(at, period)));
  const count = (end: MeasuredRound['outcome']) => rounds.filter(({ outcome }) => outcome === end).length;
  return {
    ended: rounds.length,
    decided: rounds.filter(isDecided).length,
    ...{ lapsed: count('lapsed'), voided: count('voided'), withdrawn: count('withdrawn') },
    ...{ restarted: count('restarted'), refused: count('refused'), escalated: count('escalated') },
    outcomes: {
      ...{ go: count('go'), 'conditional-go': count('conditional-go'), hold: count('hold') },
      ...{ recycle: count('recycle'), kill: count('kill') },
    },
  };
}

export interface Reversal {
  readonly project: string;
  readonly title: string;
  /** When the decision was taken back, and when it had been made where that is known. */
  readonly at: Instant;
  readonly decided?: Instant | undefined;
  /** `reopened`: a project that was stopped or closed goes on. `sent-back`: gates that were passed are to be passed again. `against-advice`: it went on although its board advised otherwise. */
  readonly what: 'reopened' | 'sent-back' | 'against-advice';
}

/** Decisions that did not stand, the newest first. */
export function reversals(projects: readonly Measured[], period: Period): readonly Reversal[] {
  return projects
    .flatMap(project => project.rounds.flatMap((round, index) => reversal(project, round, project.rounds.slice(0, index))))
    .filter(({ at }) => isIn(at, period))
    .sort((left, right) => (left.at < right.at ? 1 : -1));
}

function reversal({ project, title }: Measured, round: MeasuredRound, before: readonly MeasuredRound[]): readonly Reversal[] {
  const about = { project, title, at: round.at };
  const last = before.findLast(earlier => isDecided(earlier) && earlier.kind !== 'change');
  const decided = last && { decided: last.at };
  if (round.against) return [{ ...about, decided: round.at, what: 'against-advice' }];
  if (round.back) return [{ ...about, ...decided, what: 'sent-back' }];
  return round.kind === 'reopening' && passes(round) ? [{ ...about, ...decided, what: 'reopened' }] : [];
}

function passes({ outcome }: MeasuredRound): boolean {
  return outcome === 'go' || outcome === 'conditional-go';
}

export interface Stops {
  /** Projects that a board stopped in the period. */
  readonly killed: number;
  /** Of the projects about which a board with the last word decided in the period, gates alone. */
  readonly of: number;
  /** At which gates, the most frequent first. */
  readonly gates: readonly (GateOfModel & { readonly killed: number })[];
  /** Half of them were stopped within so many whole days of their admission. */
  readonly medianDays?: number | undefined;
  /** Half of them had spent no more than this share of their cost, 0 to 1, of those whose reports say what was spent. */
  readonly medianSpent?: number | undefined;
  readonly spentKnown: number;
}

export function stops(projects: readonly Measured[], period: Period): Stops {
  const decided = projects.filter(({ rounds }) => rounds.some(round => isIn(round.at, period) && isOfGate(round)));
  const killed = projects.flatMap(project => {
    const kill = project.rounds.findLast(round => isOfGate(round) && round.outcome === 'kill' && isIn(round.at, period));
    return kill ? [{ project, kill }] : [];
  });
  const days = killed.flatMap(({ project: { admitted }, kill }) =>
    admitted === undefined ? [] : [daysSince(admitted, kill.at)],
  );
  const spent = killed.flatMap(({ project: { spent: gone, cost } }) => (gone === undefined || !cost ? [] : [gone / cost]));
  const gates = byGate(killed.map(({ project: { model }, kill: { gate } }) => ({ model, gate })));
  return {
    killed: killed.length,
    of: decided.length,
    gates: gates.map(([gate, own]) => ({ ...gate, killed: own.length })).sort((left, right) => right.killed - left.killed),
    medianDays: nearestRank(days, 0.5),
    medianSpent: nearestRank(spent, 0.5),
    spentKnown: spent.length,
  };
}

function isOfGate(round: MeasuredRound): boolean {
  return isDecided(round) && !round.advisory && round.kind !== 'change';
}
