/**
 * Invitations to a meeting as they arrive at a real mail server, read by independent parsers (postal-mime for the message, ical.js for the calendar): sent
 * when it is planned, again with a higher number when it moves, and taken back when it is cancelled.
 */
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { englishIn } from '#test/support/english-left.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { type SmtpProcess, startSmtp } from '#test/support/smtp-process.ts';
import { actsOn, because } from './api-driver.ts';
import { meetingTerms } from './meetings-made.ts';

let host: TestHost;
let smtp: SmtpProcess;
const { post, read, done } = actsOn(() => host);
const from = 'gates@office.example.org';
const office = 'Office of the demonstration';

beforeAll(async () => {
  smtp = await startSmtp();
  host = await startTestHost({ mail: { from, server: { host: '127.0.0.1', port: smtp.port, tls: 'none' } } });
}, 60_000);
afterAll(async () => {
  await host?.close();
  smtp?.end();
});

async function invitationTo(address: string, subject: string) {
  const raw = await until(`${address} has the mail “${subject}”`, async () => {
    for (const mail of smtp.mails) {
      if (mail.to[0] !== address) continue;
      if ((await PostalMime.parse(mail.text)).subject === subject) return mail.text;
    }
    return undefined;
  });
  const message = await PostalMime.parse(raw);
  const part = message.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  const content = part?.content ?? '';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [component] = calendar.getAllSubcomponents('vevent');
  if (!component) throw new Error('the calendar has no entry');
  return { raw, message, part, calendar, component, event: new ICAL.Event(component) };
}

test('a meeting that is planned, moved and cancelled comes to each member’s calendar, counts its changes and leaves it', async () => {
  const name = `Board; “December”, 🏛️ ${'über '.repeat(30)}`.trim();
  const ofBoard = { office: 'demo', board: 'portfolio-board' };
  const terms = meetingTerms(ofBoard, { name, place: 'Room 4.12, Building B; 2nd floor', link: 'https://meet.example.org/b' });
  const { id } = await done(post('pmo', '/v1/meetings', terms));
  const { people } = await read('admin', '/v1/offices/demo/people');
  const address = people.find((person: { id: string }) => person.id === 'gatekeeper-1').email;
  const subjectOf = async (first: string) => Array.from(`${first}: ${name}`).slice(0, 200).join('');

  const planned = await invitationTo(address, await subjectOf('You are invited'));
  const { startsAt } = await read('pmo', `/v1/meetings/${id}`);
  expect(planned.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s+method=REQUEST/i);
  expect(planned.message.text).toContain(`/meetings/${id}`);
  expect(planned.calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  const { event, component } = planned;
  expect([event.uid, event.sequence, event.summary, event.location]).toEqual([
    `meeting.${id}@demo.tollgate`,
    0,
    name,
    'Room 4.12, Building B; 2nd floor',
  ]);
  expect([event.startDate.toJSDate().toISOString(), event.duration.toSeconds()]).toEqual([startsAt, 3600]);
  expect(event.organizer.toLowerCase()).toBe(`mailto:${from}`);
  const invited = component.getAllProperties('attendee');
  expect(invited.map(one => String(one.getFirstValue()).toLowerCase())).toEqual([`mailto:${address}`]);
  expect(invited.map(one => one.getFirstParameter('rsvp'))).toEqual(['FALSE']);

  await done(post('pmo', `/v1/meetings/${id}/move`, { minutes: 90, reason: because }));
  const moved = await invitationTo(address, await subjectOf('Changed'));
  expect([moved.event.uid, moved.event.sequence, moved.event.duration.toSeconds()]).toEqual([event.uid, 1, 5400]);

  await done(post('pmo', `/v1/meetings/${id}/cancel`, { reason: because }));
  const cancelled = await invitationTo(address, await subjectOf('Cancelled'));
  expect([cancelled.calendar.getFirstPropertyValue('method'), cancelled.event.uid, cancelled.event.sequence]).toEqual([
    'CANCEL',
    event.uid,
    2,
  ]);
  expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('somebody who is no longer invited is told why, and the meeting leaves that calendar alone', async () => {
  const name = 'Board, January';
  const ofBoard = { office: 'demo', board: 'portfolio-board' };
  const invited = ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3'];
  const { id } = await done(post('pmo', '/v1/meetings', meetingTerms(ofBoard, { name, attendees: invited })));
  const { people } = await read('admin', '/v1/offices/demo/people');
  const addressOf = (person: string) => people.find((one: { id: string }) => one.id === person).email;
  const planned = await invitationTo(addressOf('gatekeeper-2'), `You are invited: ${name}`);
  const anew = { attendees: ['gatekeeper-1', 'gatekeeper-3', 'gatekeeper-4'], reason: 'Her term is over.' };
  await done(post('pmo', `/v1/meetings/${id}/move`, anew));
  const dropped = await invitationTo(addressOf('gatekeeper-2'), `You are no longer invited: ${name}`);
  expect(dropped.message.text).toContain('Her term is over.');
  expect(dropped.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s+method=CANCEL/i);
  expect([dropped.calendar.getFirstPropertyValue('method'), dropped.event.uid, dropped.event.sequence]).toEqual([
    'CANCEL',
    planned.event.uid,
    1,
  ]);
  // The meeting itself takes place: its end without a status is this person's alone (RFC 5546, 3.2.5).
  expect(dropped.component.getFirstPropertyValue('status')).toBeNull();
  expect(dropped.component.getAllProperties('attendee').map(one => String(one.getFirstValue()).toLowerCase())).toEqual([
    `mailto:${addressOf('gatekeeper-2')}`,
  ]);
  const joined = await invitationTo(addressOf('gatekeeper-4'), `Changed: ${name}`);
  expect([joined.calendar.getFirstPropertyValue('method'), joined.event.sequence]).toEqual(['REQUEST', 1]);
  const subjects = await Promise.all(smtp.mails.map(async mail => [mail.to[0], (await PostalMime.parse(mail.text)).subject]));
  expect(subjects).not.toContainEqual([addressOf('gatekeeper-2'), `Changed: ${name}`]);
});

test('the invitation to a member who reads German is German in the mail and in the calendar', async () => {
  const path = '/v1/offices/demo/mail-preferences';
  const { set: _set, inForce: _inForce, last: _last, next: _next, ...kept } = await read('gatekeeper-5', path);
  await host.send('gatekeeper-5', { method: 'PUT', path, body: { ...kept, language: 'de' } });
  const { people } = await read('admin', '/v1/offices/demo/people');
  const address = people.find((person: { id: string }) => person.id === 'gatekeeper-5').email;
  const name = 'The board of the quay';
  const terms = meetingTerms({ office: 'demo', board: 'portfolio-board' }, { name, link: 'https://meet.example.org/b' });
  const { id } = await done(post('pmo', '/v1/meetings', { ...terms, attendees: ['gatekeeper-5'] }));
  const { message, event } = await invitationTo(address, `Sie sind eingeladen: ${name}`);
  expect(englishIn(message.text ?? 'the', [name, 'Room 1', office])).toEqual([]);
  expect([event.summary, event.description]).toEqual([
    name,
    expect.stringMatching(
      new RegExp(`^Teilnahme: https:\\S+\\nTagesordnung und Entscheidungsunterlagen: http\\S+/meetings/${id}$`),
    ),
  ]);
});

test('a mail that is no invitation brings nothing for a calendar', async () => {
  const { people } = await read('admin', '/v1/offices/demo/people');
  const address = people.find((person: { id: string }) => person.id === 'admin').email;
  expect((await post('admin', '/v1/offices/demo/mail-test')).status).toBe(201);
  const raw = await until('the mail of trial has arrived', async () => smtp.mails.find(({ to }) => to[0] === address)?.text);
  const message = await PostalMime.parse(raw);
  expect([message.attachments, raw.includes('text/calendar')]).toEqual([[], false]);
});
