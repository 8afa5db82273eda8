/** The single place that ends a wait of a workflow. A wait that was ended already, or has not begun, is left alone. */
import type { App } from './app.ts';

/**
 * Resumes a wait whose token is here, among those of former waits of the same name that nobody has ended. No token yet: the fact that the wait
 * began will come and resume it then.
 */
export async function resume(wait: string, { ports }: App): Promise<'resumed' | 'gone'> {
  const tokens = await ports.tokens.find(wait);
  const answers = await Promise.all(tokens.map(token => ports.workflows.succeed(token, {})));
  if (tokens.length > 0) await ports.tokens.forget(wait, tokens);
  return answers.includes('resumed') ? 'resumed' : 'gone';
}
