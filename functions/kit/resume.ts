/** The single place that ends a wait of a workflow, and says what comes next. A wait that was ended already, has not begun, or is still for people to answer, is left alone. */

import { once } from '#domain/values/once.ts';
import type { App } from './app.ts';

/** Loaded with the first wait that ends. */
const steps = once(() => import('./next-steps.ts'));

/**
 * Resumes a wait whose token is here, among those of former waits of the same name that nobody has ended. No token yet: the fact that the wait
 * began will come and resume it then.
 */
export async function resume(wait: string, app: App): Promise<'resumed' | 'gone'> {
  const { tokens: kept, workflows } = app.ports;
  const tokens = await kept.find(wait);
  if (tokens.length === 0) return 'gone';
  const next = await (await steps()).answerTo(wait, app);
  if (next === undefined) return 'gone';
  const answers = await Promise.all(tokens.map(token => workflows.succeed(token, next)));
  await kept.forget(wait, tokens);
  return answers.includes('resumed') ? 'resumed' : 'gone';
}
