/** The single place that ends a wait of a workflow. A wait that was ended already, or has not begun, is left alone. */
import type { App } from './app.ts';

/** Resumes a wait whose token is here. No token yet: the fact that the wait began will come and resume it then. */
export async function resume(wait: string, { ports }: App): Promise<'resumed' | 'gone'> {
  const token = await ports.tokens.find(wait);
  if (token === undefined) return 'gone';
  const answer = await ports.workflows.succeed(token, {});
  await ports.tokens.forget(wait, token);
  return answer;
}
