/** An address that gets no mail is shown to those who can mend it, until a mail arrives. */

import { afterEach, expect, test } from 'vitest';
import { boundRoutes } from '#functions/endpoints.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { schedule } from '#functions/schedule/send-waiting-mails.ts';
import { handleMailEvent, mailEventSchema } from '#functions/stream/handle-mail-events.ts';
import { sendInProcess } from '#local/demo/send.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { liveOffice, openRound, submit } from '../workflows/scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

async function bouncesShownTo(person: string): Promise<unknown> {
  const send = sendInProcess(createHttpHandler(boundRoutes, world.app));
  return (await send(person, { method: 'GET', path: '/v1/offices/pmo/people' })).body.bounces;
}

/** A quarter of an hour later what waits goes out. */
async function nextMail(): Promise<void> {
  await world.advanceBy({ minutes: 16 });
  await schedule.handle(world.app);
}

test('an address that the mail server refuses costs the others nothing, and administrators and the PMO see whose it is and why', async () => {
  world = await liveOffice();
  world.gone.add('manu@example.org');
  await submit(world);
  await nextMail();
  expect(world.sent.map(mail => mail.to)).toContain('sonia@example.org');
  expect(world.sent.map(mail => mail.to)).not.toContain('manu@example.org');
  const shown = [{ person: 'manu', at: world.clock.now(), kind: 'refused', why: '550 no such mailbox' }];
  expect([await bouncesShownTo('ada'), await bouncesShownTo('petra')]).toEqual([shown, shown]);
  expect(await bouncesShownTo('sonia')).toBeUndefined();
  expect(await world.factStream.replay()).toBe(0);
});

test('the next mail that the server takes ends what was shown of an address', async () => {
  world = await liveOffice();
  world.gone.add('manu@example.org');
  await submit(world);
  await nextMail();
  world.gone.clear();
  await world.advanceBy({ days: 1 });
  expect(await bouncesShownTo('ada')).toHaveLength(1);
  await submit(world, { title: 'Another bridge', notDuplicateOf: [] }, 'p2');
  await nextMail();
  expect(await bouncesShownTo('ada')).toEqual([]);
});

/** Events as SES writes them (Amazon SES Developer Guide, event data from EventBridge), without the parts that nobody here reads. */
const tell = (detail: object) => handleMailEvent(mailEventSchema.parse({ source: 'aws.ses', detail }), world.app);
const bounced = (emailAddress: string, timestamp: string, parts: object = {}) => ({
  eventType: 'Bounce',
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress, action: 'failed', status: '5.1.1', ...parts }],
    timestamp,
  },
});

test('what came back and what was called spam is shown in the words of the mail server, in one line', async () => {
  world = await openRound();
  await tell(bounced('GREG@example.org', '2026-03-02T10:00:00.000Z', { diagnosticCode: 'smtp; 550\r\n no such user' }));
  await tell(bounced('gina@example.org', '2026-03-02T10:00:00+01:00'));
  const complainedRecipients = [{ emailAddress: 'gus@example.org' }];
  const complaint = { timestamp: '2026-03-02T11:00:00.000Z', complaintFeedbackType: 'abuse', complainedRecipients };
  await tell({ eventType: 'Complaint', complaint });
  expect(await bouncesShownTo('ada')).toEqual([
    { person: 'greg', at: '2026-03-02T10:00:00.000Z', kind: 'bounced', why: 'smtp; 550 no such user' },
    { person: 'gina', at: '2026-03-02T09:00:00.000Z', kind: 'bounced', why: 'Permanent General' },
    { person: 'gus', at: '2026-03-02T11:00:00.000Z', kind: 'complained', why: 'abuse' },
  ]);
});

test('an arrival that is told late takes back only what was noted before it', async () => {
  world = await openRound();
  await tell(bounced('greg@example.org', '2026-03-02T10:00:00.000Z'));
  const arrived = (timestamp: string) =>
    tell({ eventType: 'Delivery', delivery: { timestamp, recipients: ['greg@example.org'] } });
  await arrived('2026-03-02T09:59:59.000Z');
  expect(await bouncesShownTo('ada')).toMatchObject([{ person: 'greg' }]);
  await arrived('2026-03-02T10:00:01.000Z');
  expect(await bouncesShownTo('ada')).toEqual([]);
});
