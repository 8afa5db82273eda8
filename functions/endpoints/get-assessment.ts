/** The assessment of one proposal: who has answered, and what, as far as that is for the caller's eyes. */
import { assessmentActionsFor, placesToGive } from '#domain/assessment/actions.ts';
import { hasAnswered } from '#domain/assessment/state.ts';
import { ratingsAreHidden, ratingsFor } from '#domain/assessment/visibility.ts';
import { dimensionsOf } from '#domain/call/frozen-model.ts';
import { loadVisibleAssessment } from '../kit/calls.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('get-assessment', async ({ params, actor }, app) => {
  const { assessment, office, project, version } = await loadVisibleAssessment(app, params.id, actor.id);
  const now = app.ports.clock.now();
  const reader = { id: actor.id, project, office };
  const hidden = ratingsAreHidden(assessment, reader);
  const { talkDays: _, result, former, ...shown } = assessment;
  const places = placesToGive(assessment, { actor, now, office, project });
  return {
    body: {
      ...shown,
      version,
      dimensions: [...dimensionsOf(assessment.model)],
      assessors: assessment.assessors.map(person => ({ person, answered: hasAnswered(assessment, person) })),
      hidden,
      ratings: ratingsFor(assessment, reader),
      former: hidden ? former.filter(entry => entry.assessor === actor.id) : former,
      ...(!hidden && result && { result }),
      actions: assessmentActionsFor(assessment, { actor, now, office, project }),
      ...(places && { placesToGive: places }),
      now,
    },
  };
});
