/** Carries out what follows from the facts of a selection: its workflows, a look at who still sits on its board, mails. */
import type { Commit } from '#domain/history/commit.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { type SelectionReaction, selectionReactionsTo } from '#domain/reactions/selection.ts';
import { iterate } from '#views/list.ts';
import { submittedSelectionsOf } from '#views/selections.ts';
import type { App } from '../kit/app.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { projectsIn } from '../kit/decision-context.ts';
import type { Consequence } from './consequence.ts';
import { fillAgendas } from './meeting-reactions.ts';
import { moveWorkflow } from './move-workflow.ts';
import { mailsOf } from './send-mail.ts';

export async function selectionReactionsOf(commit: Commit, { id }: { id: string }, app: App): Promise<Consequence[]> {
  const { state: selection } = await app.states.current('selection', id);
  if (selection.id === undefined) throw new Error(`there is no selection ${id}`);
  const { state: office } = await app.states.current('office', selection.office);
  const asked = selection.status === 'submitted' ? selection.candidates.map(({ project }) => project) : [];
  const context = { office, selection, projects: await projectsIn(app.states, asked), at: commit.at };
  return commit.facts.flatMap((fact, index) =>
    selectionReactionsTo(fact as StoredFact, context).flatMap((reaction, place) => {
      const about = { fact: `${commit.stream}#${commit.seq}#${index}`, reaction: `${reaction.type}/${index}.${place}` };
      if (reaction.type === 'mail') return mailsOf(reaction, about, { app, office });
      return {
        reaction: about.reaction,
        carryOut: () => carryOut(reaction, { app, tracked: { selection: id, since: commit.at } }),
      };
    }),
  );
}

interface Around {
  readonly app: App;
  /** The selection whose workflow should move now, and since when. */
  readonly tracked: { readonly selection: string; readonly since: string };
}

async function carryOut(reaction: Exclude<SelectionReaction, { type: 'mail' }>, { app, tracked }: Around): Promise<void> {
  switch (reaction.type) {
    case 'start':
    case 'resume':
      await moveWorkflow(reaction, tracked, app);
      return;
    case 'fill-agendas':
      await fillAgendas(reaction, app);
      return;
    case 'look-at-board':
      await lookAtBoard(reaction.selection, app);
  }
}

async function lookAtBoard(selection: string, app: App): Promise<void> {
  const actor = { kind: 'system', id: 'stream' } as const;
  await app.execute({ aggregate: 'selection', id: selection, command: { type: 'look-at-board' }, actor });
}

/** Selections that are looked at together. */
const atOnce = 8;

/** Each selection that is before a board looks whether its members are still there (P25). */
export function lookAtBoards({ id = '' }: OfficeState, app: App): Promise<void> {
  return forEachConcurrently(iterate(app.ports.views, submittedSelectionsOf(id)), atOnce, ({ selection }) =>
    lookAtBoard(selection, app),
  );
}
