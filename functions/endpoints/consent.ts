/** A member agrees to consent items together: a ballot for each, given and answered by itself. */
import { notByConsent, requireConsentItems } from '#domain/meeting/agenda/consent.ts';
import type { ItemOnAgenda } from '#domain/meeting/agenda/item.ts';
import type { App } from '../kit/app.ts';
import { defineEndpoint, type Sender } from '../kit/endpoint.ts';
import { loadVisibleMeeting } from '../kit/meetings.ts';
import { ProblemError, refused } from '../kit/problem.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('consent', async ({ params, body: { items, reason }, ...sender }, app) => {
  const { meeting } = await loadVisibleMeeting(app, params.id, sender.actor.id);
  const no = requireConsentItems(meeting, items);
  if (no) throw refused(no.refusal);
  const ticked = meeting.agenda.filter(({ id }) => items.includes(id));
  const answers = [];
  for (const item of ticked) answers.push(await agreeTo(item, { app, sender, reason }));
  return { body: { items: answers } };
});

interface Consenting {
  readonly app: App;
  readonly sender: Sender;
  readonly reason: string | undefined;
}

async function agreeTo(item: ItemOnAgenda, consenting: Consenting) {
  const no = notByConsent(item);
  if (no) return { item: item.id, refused: { code: no.refusal.code, message: no.refusal.message } };
  try {
    return { item: item.id, taken: (await cast(item, consenting)).body };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { item: item.id, refused: { code: error.problem.type.replace('urn:tollgate:', ''), message: error.problem.detail } };
  }
}

/** The same request again gives the same ballots: each has a key of its own, made of the key of the request and the item. */
function cast({ id: item, kind, ref = '' }: ItemOnAgenda, { app, sender: { actor, key }, reason }: Consenting) {
  const sender = { actor, key: key === undefined ? undefined : `${key}/${item}` };
  const why = reason === undefined ? {} : { reason };
  if (kind === 'selection') {
    const command = { type: 'cast-selection-ballot', choice: 'approve', ...why } as const;
    return runCommand(app, { aggregate: 'selection', id: ref, command }, sender);
  }
  const command = { type: 'cast-ballot' as const, outcome: 'go' as const, conditions: [], ...why };
  return runCommand(app, { aggregate: 'review', id: ref, command }, sender);
}
