/** Sets when the caller gets mail, and in which language; who says nothing of the language or of the density keeps it. */
import { withWhatIsKept } from '#domain/office/mail/preferences.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { mailInForce } from '../kit/own-mail.ts';
import { loadVisibleOffice, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('put-mail-preferences', async ({ params, body, ...sender }, app) => {
  const office = await loadVisibleOffice(app, params.id, sender.actor.id);
  const { set } = await mailInForce(office, sender.actor.id, app);
  const command = { type: 'set-mail-preferences', preferences: withWhatIsKept(body, set?.preferences) } as const;
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
