/**
 * The selections of an office, newest first (key: `OPENED-AT#SELECTION`); those before a board by their deadlines, the next first (key:
 * `DEADLINE#SELECTION`); and those whose workflows should be running (key: `SELECTION`).
 */
import * as z from 'zod';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { missingVoters, type Selection, selectionStatuses } from '#domain/selection/state.ts';
import { type Instant, storedInstantSchema } from '#domain/values/time.ts';
import { inboxOf } from './inbox.ts';
import { bodyOf, type List, rowIn, storedPage } from './list.ts';

export const selectionRowSchema = z.object({
  id: z.string(),
  office: z.string(),
  name: z.string(),
  call: z.string().optional(),
  status: z.enum(selectionStatuses).meta({ description: '`draft` while scenarios are made, `submitted` while a board decides' }),
  candidates: z.int(),
  scenarios: z.int(),
  solving: z.int().optional().meta({ description: 'Scenarios that are being worked out; absent for none' }),
  openedAt: z.string(),
  scenario: z.string().optional().meta({ description: 'Name of the scenario that a board was asked about last' }),
  value: z.number().optional().meta({ description: 'Of that scenario' }),
  cost: z.number().optional().meta({ description: 'Of that scenario, minor units' }),
  chosen: z.int().optional().meta({ description: 'Candidates that it takes' }),
  board: z.string().optional(),
  deadline: z.string().optional(),
  voted: z.int().optional(),
  decidedAt: z.string().optional(),
});
export type SelectionRow = z.output<typeof selectionRowSchema>;

export function selectionsOf(office: string): List<SelectionRow> {
  return { name: `selections/${office}`, schema: selectionRowSchema, order: 'descending' };
}

export function selectionRows(state: Selection): ViewRow[] {
  return [rowIn(selectionsOf(state.office), `${state.openedAt}#${state.id}`, selectionRow(state))];
}

/** What lists show of a selection. */
export function selectionRow(state: Selection): SelectionRow {
  const { id, office, name, call, status, candidates, scenarios, openedAt, decidedAt } = state;
  const solving = scenarios.filter(scenario => scenario.status === 'solving').length;
  return {
    ...{ id, office, name, call, status, openedAt, decidedAt },
    candidates: candidates.length,
    scenarios: scenarios.length,
    ...(solving > 0 && { solving }),
    ...askedAbout(state),
  };
}

function askedAbout({ submission }: Selection): Partial<SelectionRow> {
  if (!submission) return {};
  const { scenario, board, deadline, ballots } = submission;
  const best = scenario.answer?.found.best;
  return {
    scenario: scenario.name,
    value: best?.value,
    cost: best?.cost,
    chosen: best?.chosen.length,
    board: board.name,
    deadline,
    voted: ballots.length,
  };
}

/** A selection stands in the inbox of each member of its board who could still vote and has not. */
export function selectionInboxRows(state: Selection): ViewRow[] {
  const { status, submission } = state;
  if (status !== 'submitted' || !submission) return [];
  const { id, office, name } = state;
  const { scenario, deadline, at: since, rule } = submission;
  const body = {
    kind: 'selection',
    ...{ selection: id, office, name, scenario: scenario.name, candidates: state.candidates.length },
    ...{ value: scenario.answer?.found.best.value, cost: scenario.answer?.found.best.cost, since, deadline },
    chosen: scenario.answer?.found.best.chosen.length,
    voted: submission.ballots.length,
    quorum: rule.quorum,
  } as const;
  return missingVoters(submission).map(member => rowIn(inboxOf(member), `${deadline}#${id}`, body));
}

export const dueSelectionRowSchema = z.object({ selection: z.string(), number: z.int(), deadline: storedInstantSchema });
export type DueSelectionRow = z.output<typeof dueSelectionRowSchema>;

export const dueSelections: List<DueSelectionRow> = { name: 'due-selections', schema: dueSelectionRowSchema };

export function dueSelectionRows({ id, office, status, submission }: Selection): ViewRow[] {
  if (status !== 'submitted' || !submission) return [];
  const { number, deadline } = submission;
  return [
    rowIn(dueSelections, `${deadline}#${id}`, { selection: id, number, deadline }),
    rowIn(submittedSelectionsOf(office), id, { selection: id }),
  ];
}

export const submittedSelectionRowSchema = z.object({ selection: z.string() });

/** Those of an office that are before a board now. */
export function submittedSelectionsOf(office: string): List<z.output<typeof submittedSelectionRowSchema>> {
  return { name: `selections/${office}/submitted`, schema: submittedSelectionRowSchema };
}

const pageSize = 10;

/** Those whose deadline is not after an instant, the longest overdue first. */
export async function* iterateDueSelections(views: ViewStore, now: Instant): AsyncGenerator<DueSelectionRow, undefined> {
  let cursor: string | undefined;
  do {
    const page = await storedPage(views, dueSelections, { limit: pageSize, cursor });
    for (const row of page.rows) {
      const due = bodyOf(dueSelections, row);
      if (due.deadline > now) return;
      yield due;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}

export const selectionUnderWayRowSchema = z.object({ selection: z.string() });
export type SelectionUnderWayRow = z.output<typeof selectionUnderWayRowSchema>;

export const selectionsUnderWay: List<SelectionUnderWayRow> = {
  name: 'selections-under-way',
  schema: selectionUnderWayRowSchema,
};

export function selectionUnderWayRows(state: Selection): ViewRow[] {
  return selectionWork(state).length > 0 ? [rowIn(selectionsUnderWay, state.id, { selection: state.id })] : [];
}

/** What a selection waits for from a workflow; `since` when. */
export type SelectionWork =
  | { readonly workflow: 'scenario'; readonly scenario: number; readonly revision: number; readonly since: Instant }
  | { readonly workflow: 'selection'; readonly number: number; readonly since: Instant };

/** Scenarios that are worked out, and a question to a board until its projects know the decision. */
export function selectionWork({ status, scenarios, submission, told, decidedAt }: Selection): SelectionWork[] {
  const solving = scenarios.filter(scenario => scenario.status === 'solving' && status !== 'withdrawn');
  const asked = status === 'submitted' || (status === 'decided' && !told) ? submission : undefined;
  return [
    ...solving.map(({ number, revision, at }) => ({ workflow: 'scenario' as const, scenario: number, revision, since: at })),
    ...(asked ? [{ workflow: 'selection' as const, number: asked.number, since: decidedAt ?? asked.at }] : []),
  ];
}
