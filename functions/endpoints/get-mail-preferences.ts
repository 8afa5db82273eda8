/** When the caller gets mail: what was set last in any office of the caller, or how this office works. */
import { usualMail } from '#domain/office/mail/preferences.ts';
import { mailRule, nextMail } from '#domain/office/mail/rule.ts';
import { officeMailOf } from '#domain/office/mail/usual.ts';
import { lastMailOf } from '../kit/day-mails.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { mailInForce } from '../kit/own-mail.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-mail-preferences', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { set, of } = await mailInForce(office, actor.id, app);
  const rule = mailRule(of, set, [office]);
  const { zone, workingDays: days } = rule.calendar;
  const { requests, weekly } = rule.preferences;
  const now = app.ports.clock.now();
  const last = await lastMailOf(actor.id, rule, { notes: app.ports.notes, now });
  const next = nextMail(rule, last, now);
  const ofOffice = { ...officeMailOf([office]), version: office.versions.officeMail };
  const inForce = { zone, days: [...days], requests, ...(weekly && { weekly }), office: ofOffice };
  const own = set?.preferences ?? usualMail;
  return {
    body: {
      ...own,
      set: set?.at,
      inForce,
      last,
      next,
    },
  };
});
