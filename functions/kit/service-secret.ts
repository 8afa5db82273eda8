/** A command by which a service account gets a secret: what was stored, and the secret with it, once. */
import type { Answer } from '#api/answers.ts';
import { serviceIdOf } from '#domain/values/service-id.ts';
import type { App } from './app.ts';
import type { Reply, Sender } from './endpoint.ts';
import type { Order } from './execute.ts';
import { runCommand } from './run-command.ts';
import { serviceKeyOf } from './service-key.ts';

/** A request that was answered before makes no second secret: whoever has not read the first one asks for a change. */
export async function withSecret(
  app: App,
  order: Order<'office'>,
  { account: named, ...sender }: Sender & { readonly account: string },
): Promise<Reply<Answer<'add-service-account'>>> {
  const reply = await runCommand(app, order, sender);
  if (reply.headers?.['idempotency-replayed']) return reply;
  const { state } = await app.states.current('office', order.id);
  const account = state.serviceAccounts.find(({ id }) => id === named);
  const made = await app.ports.credentials.issue(serviceIdOf(order.id, named), account?.scopes ?? []);
  const key = account?.scopes.includes('people') ? serviceKeyOf(made) : undefined;
  return { ...reply, body: { ...reply.body, ...made, ...(key !== undefined && { key }) } };
}
