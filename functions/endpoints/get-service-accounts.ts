/** The service accounts of an office, for those who keep them, and for auditors. */
import { requireAccountsSeen } from '#domain/office/permissions.ts';
import { accountStanding } from '#domain/office/service-accounts/account.ts';
import { serviceIdOf } from '#domain/values/service-id.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-service-accounts', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const now = app.ports.clock.now();
  const no = requireAccountsSeen(office, { actor });
  if (no) throw refused(no.refusal);
  const items = office.serviceAccounts.toReversed().map(account => ({
    ...account,
    actor: serviceIdOf(params.id, account.id),
    standing: accountStanding(account, now),
  }));
  return { body: { items, token: app.settings.tokenEndpoint ?? `${app.settings.issuer}/token` } };
});
