/** The Lambda that works scenarios out, with more memory and time than the others, and with the solver beside it. */

import { handleSolve } from '#functions/tasks/handle-solve.ts';
import { wireOptimiser } from './wiring/optimiser.ts';

const app = wireOptimiser();

export async function handler(event: { readonly task: string; readonly input: unknown }): Promise<unknown> {
  return handleSolve(event, app);
}
