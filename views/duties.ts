/**
 * What waits for whom: the duties of an office by when they are due, and those of each owner. Key: `DUE#STREAM#DUTY`. Whether one is late is said by whoever
 * reads: a row does not change because time passes.
 */
import * as z from 'zod';
import { assessmentDuties } from '#domain/assessment/duties.ts';
import type { Assessment } from '#domain/assessment/state.ts';
import { type Duty, type DutyLog, dueAt, isRole } from '#domain/duties/duty.ts';
import { type DutyKind, dutyKinds, dutyRule } from '#domain/duties/kinds.ts';
import { nextDate } from '#domain/duties/timeline.ts';
import { meetingDuties } from '#domain/meeting/duties/duties.ts';
import type { Meeting } from '#domain/meeting/state.ts';
import { officeDuties } from '#domain/office/duties/duties.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import type { Project } from '#domain/project/state.ts';
import { reviewDuties } from '#domain/review/duties.ts';
import type { Review } from '#domain/review/state.ts';
import { selectionDuties } from '#domain/selection/duties.ts';
import type { Selection } from '#domain/selection/state.ts';
import { knownOf } from '#domain/values/known.ts';
import { weightingDuties } from '#domain/weighting/duties.ts';
import type { Weighting } from '#domain/weighting/state.ts';
import { dueDutyRows } from './due-duties.ts';
import { type List, rowIn } from './list.ts';

export const dutyRowSchema = z.object({
  duty: z.string().meta({ description: 'Unique within its stream, e.g. condition:c1' }),
  stream: z.string().meta({ description: 'What it belongs to, e.g. project/ID' }),
  office: z.string(),
  kind: z.enum(Object.keys(dutyKinds) as [DutyKind, ...DutyKind[]]),
  title: z.string().meta({ description: 'What it belongs to, as people call it' }),
  about: z.string().optional().meta({ description: 'What it is about: the text of a condition, a gate, a role' }),
  owners: z.array(z.string()).meta({ description: 'Ids of people, `pmo`, `chair:BOARD`, or `board:BOARD` for all its members' }),
  since: z.string(),
  due: z.string().meta({ description: 'After this instant it is late' }),
  next: z.string().optional().meta({ description: 'When time alone does something next; absent in rows of earlier versions' }),
  does: z.enum(['remind', 'escalate', 'end']).optional().meta({ description: 'What that is' }),
  ends: z.string().meta({ description: 'Who or what ends it, in words' }),
  told: z.string().optional().meta({ description: 'When its owners last heard of it' }),
  escalated: z.string().optional().meta({ description: 'When others were told that nothing came of it' }),
  nudged: z.string().optional().meta({ description: 'When the PMO or an administrator last asked for it' }),
  path: z.string().meta({ description: 'The page on which it is done' }),
});
export type DutyRow = z.output<typeof dutyRowSchema>;

/** All duties of an office. */
export function dutiesIn(office: string): List<DutyRow> {
  return { name: `duties/office/${office}`, schema: dutyRowSchema };
}

/** Those of one person, in all offices. */
export function dutiesOf(person: string): List<DutyRow> {
  return { name: `duties/person/${person}`, schema: dutyRowSchema };
}

/** Those that an office has for whoever holds a role: `pmo`, `chair:BOARD`, or `board:BOARD`. */
export function dutiesOfRole(office: string, role: string): List<DutyRow> {
  return { name: `duties/office/${office}/${role}`, schema: dutyRowSchema };
}

/** What has duties, and what was done about them. */
export interface Holder {
  readonly stream: string;
  readonly office: string;
  readonly title: string;
  readonly duties: readonly Duty[];
  readonly log?: DutyLog | undefined;
}

/** The rows of all lists of duties for one stream, the index by when time brings something among them. */
export function dutyRowsOf(holder: Holder, shown = shownOf(holder)): ViewRow[] {
  return [...shown.flatMap(rowsOfOne), ...dueDutyRows(holder.stream, shown)];
}

function shownOf(holder: Holder): readonly DutyRow[] {
  return holder.duties.map(duty => dutyRow(duty, holder));
}

function rowsOfOne(body: DutyRow): ViewRow[] {
  const { duty, stream, office, owners, due } = body;
  const lists = [...new Set(owners)].map(owner => (isRole(owner) ? dutiesOfRole(office, owner) : dutiesOf(owner)));
  return [dutiesIn(office), ...lists].map(list => rowIn(list, `${due}#${stream}#${duty}`, body));
}

function dutyRow(duty: Duty, { stream, office, title, log }: Holder): DutyRow {
  const entry = log?.[duty.key];
  const next = nextDate(duty, entry);
  return {
    ...{ duty: duty.key, stream, office, kind: duty.kind, title, owners: [...duty.owners] },
    ...{ since: duty.since, due: dueAt(duty), ends: dutyRule(duty.kind).ends, path: duty.path },
    ...(duty.about !== undefined && { about: duty.about }),
    ...(next && { next: next.at, does: next.does }),
    ...(entry && { told: entry.at }),
    ...(entry?.escalatedAt !== undefined && { escalated: entry.escalatedAt }),
    ...(entry?.nudged && { nudged: entry.nudged.at }),
  };
}

function holderOf(state: Project): Holder {
  const { id, office, proposal, duties: log } = state;
  return { stream: `project/${id}`, office, title: proposal.title, duties: projectDuties(state), log };
}

export function projectDutyRows(state: Project): ViewRow[] {
  return dutyRowsOf(holderOf(state), dutiesShown(state));
}

/** What waits for somebody in a project: its own page shows what the lists do. */
export const dutiesShown = knownOf((state: Project): readonly DutyRow[] => shownOf(holderOf(state)));

export function officeDutyRows(state: OfficeState): ViewRow[] {
  const { id: office, name: title, duties: log } = state;
  if (office === undefined) return [];
  return dutyRowsOf({ stream: `office/${office}`, office, title, duties: officeDuties(state), log });
}

export function reviewDutyRows(state: Review): ViewRow[] {
  const { id, office, pack } = state;
  return dutyRowsOf({ stream: `review/${id}`, office, title: pack.proposal.title, duties: reviewDuties(state) });
}

export function selectionDutyRows(state: Selection): ViewRow[] {
  const { id, office, name: title } = state;
  return dutyRowsOf({ stream: `selection/${id}`, office, title, duties: selectionDuties(state) });
}

export function assessmentDutyRows(state: Assessment): ViewRow[] {
  const { id, office, title } = state;
  return dutyRowsOf({ stream: `assessment/${id}`, office, title, duties: assessmentDuties(state) });
}

export function weightingDutyRows(state: Weighting): ViewRow[] {
  const { id, office, name: title } = state;
  return dutyRowsOf({ stream: `weighting/${id}`, office, title, duties: weightingDuties(state) });
}

export function meetingDutyRows(state: Meeting): ViewRow[] {
  const { id, office, name: title, duties: log } = state;
  return dutyRowsOf({ stream: `meeting/${id}`, office, title, duties: meetingDuties(state), log });
}
