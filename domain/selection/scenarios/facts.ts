/** Scenarios on record: their rules, and what was found for them by which solver. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { shortText } from '../../values/text.ts';
import { selectionRulesSchema } from '../problem.ts';
import { bestFoundSchema, conflictSchema, resultFileSchema, solverSchema, standingSchema } from './scenario.ts';

const scenario = z.int().min(1);
const asked = { scenario, name: shortText, rules: selectionRulesSchema, seed: z.int() };
const ofSolve = { scenario, revision: z.int().min(1) };

export const scenarioFacts = {
  'scenario-added': asked,
  'scenario-changed': asked,
  'scenario-removed': { scenario },
  'solving-stopped': { scenario },
  'scenario-solved': {
    ...ofSolve,
    found: bestFoundSchema,
    within: z.number().optional().meta({ description: 'Share of the best value within which sets count as near' }),
    standings: z.array(standingSchema),
    result: resultFileSchema.optional(),
    solver: solverSchema,
    final: z.boolean().meta({ description: 'False for an answer that is still made better' }),
    why: z.string().optional().meta({ description: 'Why it ended before the best set was proven' }),
  },
  'scenario-infeasible': { ...ofSolve, conflict: conflictSchema, result: resultFileSchema.optional(), solver: solverSchema },
  'scenario-failed': { ...ofSolve, why: z.string() },
} satisfies FactShapes;
