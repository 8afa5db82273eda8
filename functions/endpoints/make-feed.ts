/** Makes a secret address of the caller: the fact with its digest first, then the address, once. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { feedDigest, feedUrl, newFeedSecret } from '../kit/feeds/address.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('make-feed', async ({ params: { id, feed }, actor, key }, app) => {
  const secret = newFeedSecret();
  const command = { type: 'make-feed-address' as const, feed, digest: feedDigest(secret) };
  const reply = await runCommand(app, { aggregate: 'office', id, command, asked: { type: command.type, feed } }, { actor, key });
  if (reply.headers?.['idempotency-replayed']) return reply;
  return { ...reply, body: { ...reply.body, address: feedUrl(app, { office: id, feed, secret }) } };
});
