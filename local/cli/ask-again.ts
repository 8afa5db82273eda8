/**
 * A row that has changed while the board of its gate is open and nobody has voted yet: the request is withdrawn with the reason, the project
 * revised, and the gate asked for again, as a person of the project would do it. After the first ballot the row is refused, and says why.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Send, Sent } from '../demo/send.ts';

interface By {
  readonly send: Send;
  readonly as: string;
}

const reason = 'The portfolio was imported again and holds newer content; the gate is asked for again with it.';

/** Sends a row; what is answered in the end. */
export async function askedAgain(proposal: unknown, { send, as }: By): Promise<Sent> {
  const submit = () => send(as, { method: 'POST', path: '/v1/proposals', body: proposal });
  const first = await submit();
  const review = first.body.type === 'urn:tollgate:round-is-open' && /\/v1\/reviews\/([\w.-]+)\//.exec(first.body.detail)?.[1];
  if (!review) return first;
  const path = `/v1/reviews/${review}`;
  const { body: round } = await send(as, { method: 'GET', path });
  if (round.balloted || !round.actions?.includes('withdraw')) return first;
  const withdrawn = await send(as, { method: 'POST', path: `${path}/withdrawal`, body: { reason } });
  if (withdrawn.status >= 300) return { ...first, body: withdrawn.body };
  const revised = await repeated(submit);
  if (revised.status === 201) await send(as, { method: 'POST', path: `/v1/projects/${revised.body.id}/reviews`, body: {} });
  return revised;
}

/** The project learns a moment later that its round is over. */
async function repeated(submit: () => Promise<Sent>): Promise<Sent> {
  for (let tries = 0; tries < 100; tries += 1) {
    const sent = await submit();
    if (sent.body.type !== 'urn:tollgate:round-is-open' && sent.body.type !== 'urn:tollgate:decision-being-recorded') return sent;
    await sleep(100);
  }
  return submit();
}
