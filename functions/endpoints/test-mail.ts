/** One mail of trial to the administrator who asks, in the own language and at the address that the office has; never to another. */
import { officePreconditions } from '#domain/office/actions.ts';
import { personIn } from '#domain/office/state.ts';
import type { Recogniser } from '#languages/recognise.ts';
import type { App } from '../kit/app.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { sayTo } from '../kit/own-mail.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';
import { trialMail } from '../kit/trial-mail.ts';

export const endpoint = defineEndpoint('test-mail', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const no = officePreconditions['test-mail'](office, { actor, now: app.ports.clock.now() });
  if (no) throw refused(no.refusal);
  const to = personIn(office, actor.id)?.email ?? '';
  const { mail } = app.settings;
  if (mail && !mail.sent)
    return {
      body: {
        to,
        taken: false,
        says: 'No mail server is set, so nothing was sent: set SMTP_HOST and MAIL_FROM, and start again.',
      },
    };
  const say = await sayTo(actor.id, office, app);
  const why = await (mail ? mail.test(to, say) : byTheService(app, to, say));
  const says = why === undefined ? `The mail was taken. Look whether it arrives at ${to}.` : `The mail was not taken: ${why}`;
  return { body: { to, taken: why === undefined, says } };
});

async function byTheService({ ports }: App, to: string, say: Recogniser): Promise<string | undefined> {
  try {
    const outcome = await ports.mailer.send(trialMail(to, ports.ids.next(), say));
    return typeof outcome === 'object' ? outcome.refused : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'the service did not say why.';
  }
}
