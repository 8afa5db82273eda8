/** What setting a webhook asks for besides its fact: whether its address and events can be, and where address and secret are kept. */
import { eventTypes } from '#api/event-catalogue.ts';
import { everyEvent, type Webhook } from '#domain/office/webhooks/webhook.ts';
import type { App } from '../app.ts';
import { log } from '../log.ts';
import { ProblemError, problem } from '../problem.ts';
import { addressName, namesOf, newSecret, secretName } from './secrets.ts';

interface Named {
  readonly office: string;
  readonly webhook: string;
}

/** The host of an address to which the deployment lets events go; else the problem, which names the field. */
export async function requirePostable(url: string, { ports }: App): Promise<string> {
  const no = await ports.poster.refusal(url);
  if (no === undefined) return new URL(url).host;
  const reason = `nothing can be sent there: ${no}`;
  throw new ProblemError(problem(400, 'invalid-request', `url: ${reason}`, [{ field: 'url', reason }]));
}

/** Types of events that nobody ever sends are a slip. */
export async function requireEvents(events: readonly string[]): Promise<void> {
  const known = await eventTypes();
  const index = events.findIndex(type => type !== everyEvent && !known.has(type));
  if (index < 0) return;
  const reason = `there is no event ${events[index]}; GET /v1/asyncapi.json lists them`;
  throw new ProblemError(problem(400, 'invalid-request', `events.${index}: ${reason}`, [{ field: `events.${index}`, reason }]));
}

/** Under the number that the facts say it has. */
export async function keepAddress({ url, ...named }: Named & { readonly url: string }, app: App): Promise<void> {
  await app.ports.secrets.put(addressName(named.office, await hookIn(named, app)), url);
}

/** The new secret; it is answered once and read by nobody but the one who signs. */
export async function keepNewSecret(named: Named, app: App): Promise<string> {
  const secret = newSecret();
  await app.ports.secrets.put(secretName(named.office, named.webhook, (await hookIn(named, app)).secret), secret);
  return secret;
}

export async function forgetSecrets(named: Named, app: App): Promise<void> {
  for (const name of namesOf(named.office, await hookIn(named, app)))
    await app.ports.secrets
      .remove(name)
      .catch((error: Error) => log.warn('a secret of a removed webhook is still kept', { ...named, error }));
}

async function hookIn({ office, webhook }: Named, { states }: App): Promise<Webhook> {
  const { state } = await states.current('office', office);
  const hook = state.webhooks.find(({ id }) => id === webhook);
  if (!hook) throw new Error(`there is no webhook ${webhook} in ${office}`);
  return hook;
}
