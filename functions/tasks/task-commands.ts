/** How a task gives a command as the workflow. */
import type { AggregateName } from '#domain/aggregates.ts';
import type { Refusal } from '#domain/decision/refusals.ts';
import type { App } from '../kit/app.ts';
import type { Answer, Order } from '../kit/execute.ts';

/** A command that the workflow had no reason to expect a refusal of: a mistake in a workflow, so not tried again. */
export class TaskRefused extends Error {
  override readonly name = 'TaskRefused';
  constructor({ code, message }: Refusal) {
    super(`${code}: ${message}`);
  }
}

/** Gives a command in the workflow's name and throws when it is refused. */
export async function executeOrThrow<N extends AggregateName>(
  app: App,
  order: Order<N>,
): Promise<Exclude<Answer<N>, { refusal: Refusal }>> {
  const answer = await app.execute<N>({ ...order, actor: { kind: 'system', id: 'workflow' } });
  if ('refusal' in answer) throw new TaskRefused(answer.refusal);
  return answer;
}
