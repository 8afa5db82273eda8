/** What a board sees of the scenarios that it is not asked about: what they would take, and what that is worth. */
import * as z from 'zod';
import { type Scenario, scenarioStatuses } from '../scenarios/scenario.ts';

export const otherScenarioSchema = z.strictObject({
  number: z.int(),
  name: z.string(),
  status: z.enum(scenarioStatuses),
  value: z.number().optional(),
  gap: z.number().nullable().optional(),
  cost: z.number().optional().meta({ description: 'Minor units' }),
  chosen: z.array(z.string()).optional(),
  conflict: z.string().optional().meta({ description: 'Rules that cannot hold together, in words' }),
});
export type OtherScenario = z.output<typeof otherScenarioSchema>;

export function otherScenarios(scenarios: readonly Scenario[], asked: number): OtherScenario[] {
  return scenarios.filter(({ number }) => number !== asked).map(inShort);
}

export function inShort({ number, name, status, answer, conflict }: Scenario): OtherScenario {
  const best = answer?.found.best;
  return {
    ...{ number, name, status },
    ...(best && { value: best.value, gap: answer.found.gap, cost: best.cost, chosen: [...best.chosen] }),
    ...(conflict && { conflict: conflict.words }),
  };
}
