/** What a selection among proposals takes, from its opening to the ballots on it. */
import * as z from 'zod';
import { selectionBallotInputSchema, selectionRecusalSchema } from '#domain/selection/ballots/commands.ts';
import { openSelectionSchema } from '#domain/selection/candidates/commands.ts';
import { withdrawSelectionSchema } from '#domain/selection/ending/commands.ts';
import { scenarioInputSchema } from '#domain/selection/scenarios/commands.ts';
import { submitScenarioSchema } from '#domain/selection/submission/commands.ts';
import { exportQuery, idParams, officeQuery, pageQuery, plain, scenarioParams } from './shared.ts';

const byId = { ...plain, params: idParams };
const byScenario = { ...plain, params: scenarioParams };

export const selectionRequests = {
  'list-selections': { ...plain, query: officeQuery },
  'open-selection': { ...plain, body: openSelectionSchema },
  'get-selection': byId,
  'add-scenario': { ...byId, body: scenarioInputSchema },
  'change-scenario': { ...byScenario, body: scenarioInputSchema },
  'stop-solving': { ...byScenario, body: z.strictObject({}) },
  'remove-scenario': { ...byScenario, body: z.strictObject({}) },
  'get-scenario-result': byScenario,
  'get-candidates': byId,
  'get-comparison': byId,
  'submit-scenario': { ...byId, body: submitScenarioSchema },
  'cast-selection-ballot': { ...byId, body: selectionBallotInputSchema },
  'recuse-from-selection': { ...byId, body: selectionRecusalSchema },
  'withdraw-selection': { ...byId, body: withdrawSelectionSchema },
  'get-selection-history': { ...byId, query: pageQuery },
  'export-selection': { ...byId, query: exportQuery },
} as const;
