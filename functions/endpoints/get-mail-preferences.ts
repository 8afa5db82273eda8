/** When the caller gets mail: what was set last in any office of the caller, or how this office works. */
import { mailRule, nextMail, type SetPreferences } from '#domain/office/mail/rule.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { own } from '#domain/values/record.ts';
import { readMailPreferences } from '#views/mail-preferences.ts';
import type { App } from '../kit/app.ts';
import { lastMailOf } from '../kit/day-mails.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-mail-preferences', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { set, of } = await inForce(office, actor.id, app);
  const rule = mailRule(of, set);
  const { zone, workingDays: days } = rule.calendar;
  const now = app.ports.clock.now();
  const last = await lastMailOf(actor.id, rule, { notes: app.ports.notes, now });
  const next = nextMail(rule, last, now);
  return { body: { ...rule.preferences, set: set?.at, inForce: { zone, days: [...days] }, last, next } };
});

/** Of this office the facts count, which are newer than the list. */
async function inForce(
  office: OfficeState,
  person: string,
  { ports, states }: App,
): Promise<{ readonly set: SetPreferences | undefined; readonly of: OfficeState }> {
  const here = own(office.mail ?? {}, person);
  const listed = await readMailPreferences(ports.views, person);
  if (!listed || (here && here.at >= listed.at)) return { set: here, of: office };
  return { set: listed, of: (await states.current('office', listed.office)).state };
}
