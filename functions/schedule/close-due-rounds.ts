/**
 * Each minute: closes the rounds and the questions about selections whose deadline has passed, whatever became of the workflow that waits for it (a clock that jumped, a timer that
 * was lost, an execution that failed). The domain looks at its own clock and closes a round once, so both may do it. A round that cannot be closed
 * is logged and does not hold up the others. Questions of weights are closed on their day in the same way, and who has not answered is reminded before.
 */
import { iterateDueRounds } from '#views/due-rounds.ts';
import { iterateDueSelections } from '#views/selections.ts';
import { iterateDueWeightings } from '#views/weightings.ts';
import { closeQuestion, closeRound, lookAtWeighting } from '../kit/close-round.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';
import { defineSchedule } from '../kit/schedule.ts';

/** Rounds and questions that are closed at the same time. */
const atOnce = 16;

export const schedule = defineSchedule('close-due-rounds', async app => {
  const counts = { due: 0, closed: 0, failed: 0 };
  const { views, clock } = app.ports;
  await forEachConcurrently(iterateDueRounds(views, clock.now()), atOnce, async ({ review }) => {
    counts.due += 1;
    const end = await closeRound(app, review);
    if (end !== 'ended') counts[end] += 1;
  });
  await forEachConcurrently(iterateDueSelections(views, clock.now()), atOnce, async ({ selection, number }) => {
    counts.due += 1;
    const end = await closeQuestion(app, selection, number);
    if (end !== 'ended') counts[end] += 1;
  });
  await forEachConcurrently(iterateDueWeightings(views, clock.now()), atOnce, async ({ weighting }) => {
    counts.due += 1;
    const end = await lookAtWeighting(app, weighting);
    if (end !== 'ended') counts[end] += 1;
  });
  return counts;
});
