/** What the operations on questions of weights take. */
import { takeGoalWeightsSchema, takeModelWeightsSchema } from '#domain/office/weights-taken/commands.ts';
import { answerWeightingSchema } from '#domain/weighting/answers/commands.ts';
import { openWeightingSchema } from '#domain/weighting/asking/commands.ts';
import { closeWeightingSchema } from '#domain/weighting/ending/commands.ts';
import { exportQuery, idParams, officeQuery, plain } from './shared.ts';

const byId = { ...plain, params: idParams };

export const weightingRequests = {
  'list-weightings': { ...plain, query: officeQuery },
  'open-weighting': { ...plain, body: openWeightingSchema },
  'get-weighting': byId,
  'answer-weighting': { ...byId, body: answerWeightingSchema },
  'close-weighting': { ...byId, body: closeWeightingSchema },
  'take-goal-weights': { ...byId, body: takeGoalWeightsSchema },
  'take-model-weights': { ...byId, body: takeModelWeightsSchema },
  'export-weighting': { ...byId, query: exportQuery },
};
