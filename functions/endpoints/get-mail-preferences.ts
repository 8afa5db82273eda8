/** When the caller gets mail: what was set last in any office of the caller, or how this office works. */
import { mailRule, nextMail } from '#domain/office/mail/rule.ts';
import { lastMailOf } from '../kit/day-mails.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { mailInForce } from '../kit/own-mail.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-mail-preferences', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { set, of } = await mailInForce(office, actor.id, app);
  const rule = mailRule(of, set);
  const { zone, workingDays: days } = rule.calendar;
  const now = app.ports.clock.now();
  const last = await lastMailOf(actor.id, rule, { notes: app.ports.notes, now });
  const next = nextMail(rule, last, now);
  return { body: { ...rule.preferences, set: set?.at, inForce: { zone, days: [...days] }, last, next } };
});
