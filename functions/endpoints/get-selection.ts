/** One selection as it stands: candidates, scenarios with their answers and progress, what a board was asked and decided, and what the caller may do. */
import { selectionActionsFor } from '#domain/selection/actions.ts';
import { mayVoteOnFor } from '#domain/selection/ballots/eligibility.ts';
import { maySubmit } from '#domain/selection/scenarios/permissions.ts';
import { missingVoters } from '#domain/selection/state.ts';
import { boardsToAsk, isStillAsSubmitted } from '#domain/selection/submission/boards.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleSelection, situationOf } from '../kit/selections.ts';
import { solvingNow } from '../kit/solving.ts';

export const endpoint = defineEndpoint('get-selection', async ({ params, actor }, app) => {
  const { selection, office, version } = await loadVisibleSelection(app, params.id, actor.id);
  const situation = await situationOf(app, { selection, office }, actor);
  const { waits: _, numbered: __, latest: ___, ...shown } = selection;
  const { submission } = selection;
  return {
    body: {
      ...shown,
      version,
      solving: await solvingNow(app.ports.notes, selection),
      missing: submission && selection.status === 'submitted' ? missingVoters(submission) : [],
      scenarioChanged: submission && !isStillAsSubmitted(selection),
      actions: selectionActionsFor(selection, situation),
      youMayVoteFor: mayVoteOnFor(selection, situation),
      boards: maySubmit(selection, situation) ? undefined : boardsToAsk(situation),
      now: situation.now,
    },
  };
});
