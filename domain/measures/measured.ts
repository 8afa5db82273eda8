/**
 * What one project gives to the measures of its office: its rounds, conditions, reports and how it ended, taken from its state. Small, and without people: the
 * measures are of the office, never of a person.
 */
import { isUndecided, type RoundKind, type UndecidedEnd } from '../project/gates/record.ts';
import { totalCost } from '../project/proposal.ts';
import type { Project, ProjectResult } from '../project/state.ts';
import type { GateId, GateModelId, ProjectId } from '../values/ids.ts';
import type { MinorUnits } from '../values/money.ts';
import type { Outcome } from '../values/outcome.ts';
import { endOfDay, type Instant } from '../values/time.ts';

/** A round that has ended. */
export interface MeasuredRound {
  readonly gate: GateId;
  readonly kind?: RoundKind | 'change' | undefined;
  /** When the board was asked; absent in histories that did not keep it. */
  readonly asked?: Instant | undefined;
  readonly at: Instant;
  readonly outcome: Outcome | UndecidedEnd;
  readonly advisory?: true | undefined;
  /** It was a round of the office above. */
  readonly above?: true | undefined;
  /** It sent the project back to an earlier stage. */
  readonly back?: true | undefined;
  /** The project went on although the board advised otherwise. */
  readonly against?: true | undefined;
}

export interface MeasuredCondition {
  /** The last instant at which it is in time. */
  readonly due: Instant;
  readonly met?: Instant | undefined;
  /** It is waived until this instant. */
  readonly waived?: Instant | undefined;
}

export interface MeasuredReport {
  readonly due: Instant;
  /** `late`: filed after it was due. `owed`: it is to come. */
  readonly came: 'in-time' | 'late' | 'missed' | 'owed';
}

export interface Measured {
  readonly project: ProjectId;
  readonly title: string;
  /** The gate model that it follows; its gates are those of this model. */
  readonly model?: GateModelId | undefined;
  readonly submitted: Instant;
  readonly admitted?: Instant | undefined;
  readonly result?: ProjectResult | undefined;
  readonly rounds: readonly MeasuredRound[];
  /** The round that waits now. */
  readonly open?: { readonly gate: GateId; readonly asked: Instant } | undefined;
  readonly conditions: readonly MeasuredCondition[];
  readonly reports: readonly MeasuredReport[];
  /** Promised benefits in money, in minor units of the office's currency. */
  readonly benefits?: MinorUnits | undefined;
  /** As the last report and the baseline say, in minor units; the share of the money that was gone when a board stopped it. */
  readonly spent?: MinorUnits | undefined;
  readonly cost?: MinorUnits | undefined;
}

/** Kept of each project at most: the newest. */
const mostKept = 60;

export function measuredOf(project: Project): Measured {
  const { id, proposal, open, gates, conditions } = project;
  const benefits = proposal.benefits.flatMap(({ amount }) => amount ?? []);
  return {
    project: id,
    title: proposal.title,
    model: project.model?.id,
    submitted: project.submittedAt,
    admitted: project.admittedAt,
    result: project.result,
    rounds: gates.slice(-mostKept).map(roundIn),
    open: open && { gate: open.gate, asked: open.since },
    conditions: conditions.slice(-mostKept).map(({ due, metAt: met, waivedUntil }) => ({
      due: endOfDay(due),
      met,
      waived: waivedUntil && endOfDay(waivedUntil),
    })),
    reports: reportsIn(project),
    benefits: benefits.length > 0 ? benefits.reduce((sum, amount) => sum + amount, 0) : undefined,
    spent: project.report?.spent,
    cost: project.baseline.cost ?? totalCost(proposal),
  };
}

function roundIn(record: Project['gates'][number]): MeasuredRound {
  const { gate, alone, asked, at, outcome, authority, above, backTo, against } = record;
  const kind = record.kind ?? (alone ? 'change' : undefined);
  return {
    ...{ gate, at, outcome },
    ...(kind && { kind }),
    ...(asked !== undefined && { asked }),
    ...(authority === 'advisory' && { advisory: true as const }),
    ...(above && { above: true as const }),
    ...(backTo !== undefined && { back: true as const }),
    ...(against !== undefined && { against: true as const }),
  };
}

function reportsIn({ reports = [] }: Project): readonly MeasuredReport[] {
  return reports.map(({ firstDue: due, state, late, filedAt }) => {
    if (state === 'missed') return { due, came: 'missed' };
    if (filedAt === undefined) return { due, came: 'owed' };
    return { due, came: late ? 'late' : 'in-time' };
  });
}

/** The same by calendar years in UTC: a round in each in which it waited or ended, a condition and a report in the year in which it fell due. */
export function inYears(project: Project): readonly { readonly year: number; readonly measured: Measured }[] {
  const whole = measuredOf(project);
  const { rounds, conditions, reports, open, submitted, admitted } = whole;
  const years = [
    ...[submitted, admitted, open?.asked],
    ...rounds.flatMap(({ asked, at }) => [asked, at]),
    ...[...conditions, ...reports].map(({ due }) => due),
  ].flatMap(instant => (instant === undefined ? [] : yearIn(instant)));
  return [...new Set(years)].sort().map(year => ({
    year,
    measured: {
      ...whole,
      rounds: rounds.filter(({ asked = '9', at }) => yearIn(at) === year || (asked < at && yearIn(asked) === year)),
      open: open && yearIn(open.asked) === year ? open : undefined,
      conditions: conditions.filter(({ due }) => yearIn(due) === year),
      reports: reports.filter(({ due }) => yearIn(due) === year),
    },
  }));
}

/** What was kept of a project in several years, as one. */
export function joined(rows: readonly Measured[]): readonly Measured[] {
  const byProject = Map.groupBy(rows, ({ project }) => project);
  return [...byProject.values()].flatMap(([first, ...more]) => {
    if (first === undefined || more.length === 0) return first ?? [];
    const all = [first, ...more];
    const rounds = new Map(all.flatMap(row => row.rounds).map(round => [`${round.at} ${round.gate} ${round.outcome}`, round]));
    return {
      ...first,
      rounds: [...rounds.values()].sort((left, right) => (left.at < right.at ? -1 : 1)),
      open: all.findLast(({ open }) => open)?.open,
      conditions: all.flatMap(({ conditions }) => conditions),
      reports: all.flatMap(({ reports }) => reports),
    };
  });
}

function yearIn(instant: Instant): number {
  return Number(instant.slice(0, 4));
}

/** A round in which a board, or the criteria alone, said what becomes of the project. */
export function isDecided(round: MeasuredRound): round is MeasuredRound & { readonly outcome: Outcome } {
  return !isUndecided(round.outcome);
}
