/** A project on a roadmap: what was decided, what is planned and what has been promised, each on its calendar day. */

import type { Outcome } from '../../values/outcome.ts';
import type { CalendarDate, Instant } from '../../values/time.ts';
import { isUndecided, type UndecidedEnd } from '../gates/record.ts';
import { openEntries } from '../registers/registers.ts';
import type { Project } from '../state.ts';

export interface RoadmapMark {
  /** A gate that was decided, a round that is open, a milestone, the planned end of an own stage, a condition that is to be met. */
  readonly kind: 'gate' | 'open-round' | 'milestone' | 'own-stage' | 'condition';
  readonly name: string;
  readonly day: CalendarDate;
  readonly outcome?: Exclude<Outcome, UndecidedEnd> | undefined;
  /** The round in which it was or is decided. */
  readonly review?: string | undefined;
  readonly done?: true | undefined;
  /** To come, and its day is over. */
  readonly late?: true | undefined;
  /** The day that was promised, where another is expected now. */
  readonly due?: CalendarDate | undefined;
}

export interface RoadmapLane {
  readonly project: string;
  readonly title: string;
  readonly status: Project['status'];
  readonly stage?: string | undefined;
  readonly start?: CalendarDate | undefined;
  /** As expected now, and as a board approved it last. */
  readonly end?: CalendarDate | undefined;
  readonly baselineEnd?: CalendarDate | undefined;
  /** By their days. */
  readonly marks: readonly RoadmapMark[];
}

export function roadmapLane(project: Project, gateName: (gate: string) => string, now: Instant): RoadmapLane {
  const { id, proposal, status, stage, report, baseline } = project;
  const marks = [
    ...decidedGates(project, gateName),
    ...openRound(project, gateName),
    ...milestones(project),
    ...ownStages(project),
    ...conditions(project),
  ].map(mark =>
    !mark.done && mark.kind !== 'open-round' && mark.day < now.slice(0, 10) ? { ...mark, late: true as const } : mark,
  );
  return {
    ...{ project: id, title: proposal.title, status, stage, start: proposal.start },
    end: report?.end ?? baseline.end,
    baselineEnd: baseline.end,
    marks: marks.toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0)),
  };
}

/** Rounds of the board that decided about a gate; not those that decided a change or an exception alone. */
function decidedGates({ gates }: Project, gateName: (gate: string) => string): RoadmapMark[] {
  return gates.flatMap(({ gate, review, outcome, at, alone, kind }) =>
    alone || kind !== undefined || isUndecided(outcome)
      ? []
      : [{ kind: 'gate', name: gateName(gate), day: at.slice(0, 10), outcome, review, done: true }],
  );
}

function openRound({ open }: Project, gateName: (gate: string) => string): RoadmapMark[] {
  return open ? [{ kind: 'open-round', name: gateName(open.gate), day: open.since.slice(0, 10), review: open.review }] : [];
}

function milestones({ registers }: Project): RoadmapMark[] {
  const done = registers.milestones.entries.filter(entry => entry.done !== undefined);
  const toCome = openEntries(registers.milestones).filter(entry => entry.done === undefined);
  return [...done, ...toCome].map(({ name, due, forecast, done: on }) => {
    const day = on ?? forecast ?? due;
    return { kind: 'milestone', name, day, ...(on !== undefined && { done: true as const }), ...(day !== due && { due }) };
  });
}

function ownStages({ ownStages: own }: Project): RoadmapMark[] {
  return (own?.stages ?? []).flatMap(({ name, end }, place) =>
    end === undefined ? [] : [{ kind: 'own-stage', name, day: end, ...(place < (own?.at ?? 0) && { done: true as const }) }],
  );
}

function conditions({ conditions: onFile }: Project): RoadmapMark[] {
  return onFile.map(({ text, due, metAt }) => ({
    kind: 'condition',
    name: text,
    day: due,
    ...(metAt !== undefined && { done: true as const }),
  }));
}
