/** What follows from the facts of a selection: a scenario is worked out, a board is asked and answers, people are told. */

import type { StoredFact } from '../history/upcast.ts';
import type { SelectionFact } from '../selection/facts.ts';
import { type Selection, scenarioOf } from '../selection/state.ts';
import { waitsForSelection } from '../selection/submission/schedule.ts';
import { upcastSelection } from '../selection/upcast.ts';
import type { Instant } from '../values/time.ts';
import { executionName } from './execution-name.ts';
import { mailsFor } from './mail-reaction.ts';
import type { Reaction } from './reaction.ts';
import { reactionBy } from './reaction.ts';
import { type SelectionReactionContext, selectionNotification } from './selection-notifications.ts';
import { waitFor } from './workflows.ts';

/** Starting and resuming workflows, mails, and a look at who still sits on the board. */
export type SelectionReaction =
  | Extract<Reaction, { type: 'start' | 'resume' | 'mail' | 'fill-agendas' }>
  | { readonly type: 'look-at-board'; readonly selection: string };

/** Names of executions, made here and nowhere else. */
export const selectionExecution = {
  scenario: (selection: string, scenario: number, revision: number) =>
    executionName('scenario', selection, String(scenario), String(revision)),
  board: (selection: string, number: number) => executionName('selection', selection, String(number)),
} as const;

export function selectionReactionsTo(fact: StoredFact, context: SelectionReactionContext): SelectionReaction[] {
  const stored = upcastSelection(fact);
  const notification = selectionNotification(stored, context);
  return [...(workflows(stored, context) ?? []), ...mailsFor(stored, notification)];
}

const workflows = reactionBy<SelectionFact, SelectionReactionContext, SelectionReaction[]>({
  'scenario-added': ({ scenario }, { selection }) => solve(selection, scenario),
  'scenario-changed': ({ scenario }, { selection }) => solve(selection, scenario),
  'selection-submitted': ({ number, board }, { selection: { id, office } }) => [
    {
      type: 'start',
      workflow: 'selection',
      name: selectionExecution.board(id, number),
      input: { selection: id, number },
    },
    { type: 'look-at-board', selection: id },
    { type: 'fill-agendas', office, board: board.id, matter: id },
  ],
  'selection-decided': (_fact, context) => goOn(context),
  'selection-returned': (_fact, context) => goOn(context),
  'selection-lapsed': (_fact, context) => goOn(context),
  'selection-withdrawn': (_fact, context) => goOn(context),
  'wait-started': ({ wait }, context) => (waitIsOver(wait, context) ? [{ type: 'resume', wait }] : []),
});

/** The rules may have changed since, or the scenario gone: then the later fact starts its own. */
function solve(selection: Selection, number: number): SelectionReaction[] {
  const scenario = scenarioOf(selection, number);
  if (!scenario) return [];
  const { revision } = scenario;
  const { id } = selection;
  const name = selectionExecution.scenario(id, number, revision);
  return [{ type: 'start', workflow: 'scenario', name, input: { selection: id, scenario: number, revision } }];
}

function goOn({ selection: { id, submission } }: SelectionReactionContext): SelectionReaction[] {
  return submission ? [{ type: 'resume', wait: waitFor.selection(id, submission.number) }] : [];
}

function waitIsOver(wait: string, { selection, at }: SelectionReactionContext & { readonly at: Instant }): boolean {
  const { id, submission } = selection;
  if (!submission || wait !== waitFor.selection(id, submission.number)) return true;
  return !waitsForSelection(selection, submission.number, at);
}
