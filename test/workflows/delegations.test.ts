/** P7, P21: both are told of every delegation and of every ballot cast under it; delegates get the mails of the round. */
import { afterEach, expect, it } from 'vitest';
import { addDays } from '#domain/values/time.ts';
import { monday } from '../support/given.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { liveOffice, must, toFirstRound } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const span = { to: 'dora', starts: monday, ends: addDays(monday, 60) };
const mailsTo = (id: string, about: RegExp) =>
  world.told().filter(mail => mail.to.includes(`${id}@example.org`) && about.test(mail.subject));
const grant = async (by: string, more: object = {}) =>
  must(await world.give('office', 'pmo', { type: 'grant-delegation', ...span, ...more } as never, by));

it('member and delegate are told of a delegation, of the consent to it and of its end', async () => {
  world = await liveOffice();
  await grant('petra', { from: 'greg' });
  for (const id of ['greg', 'dora', 'petra']) {
    const [mail] = mailsTo(id, /^Delegation that waits for consent: Dora for Greg$/);
    expect(mail?.text).toContain('It counts only once Greg consents.');
  }
  must(await world.give('office', 'pmo', { type: 'accept-delegation', delegation: 'd1' }, 'greg'));
  must(await world.give('office', 'pmo', { type: 'revoke-delegation', delegation: 'd1' }, 'petra'));
  await grant('greg');
  await grant('petra', { from: 'gina', absence: 'In hospital.' });
  for (const id of ['greg', 'dora'])
    for (const about of [/consented to/, /^Delegation revoked/, /^Delegation: Dora for Greg/])
      expect(mailsTo(id, about)).toHaveLength(1);
  expect(mailsTo('gina', /^Delegation: Dora for Gina/)[0]?.text).toContain('because of an absence: In hospital.');
});

it('a delegate is asked and reminded with the members, and both are told of the ballot', async () => {
  world = await liveOffice();
  await grant('greg');
  await toFirstRound(world);
  expect(mailsTo('dora', /Your decision is asked/)[0]?.text).toContain('Dora may cast the ballot on behalf of Greg.');
  const { reminders } = await world.stateOf('review', 'p1.g1.1');
  await world.advanceTo(addDays(reminders[0] ?? '', 1 / 24));
  expect(mailsTo('dora', /^Reminder/)).toHaveLength(1);
  const ballot = { type: 'cast-ballot', outcome: 'go', conditions: [], onBehalfOf: 'greg' } as never;
  must(await world.give('review', 'p1.g1.1', ballot, 'dora'));
  for (const id of ['greg', 'dora'])
    expect(mailsTo(id, /^A ballot was cast on behalf of Greg/)[0]?.text).toContain('Greg may replace it until the round ends.');
});

it('all whom a delegation concerns are told that the member said no to it, and why', async () => {
  world = await liveOffice();
  await grant('petra', { from: 'greg' });
  must(await world.give('office', 'pmo', { type: 'revoke-delegation', delegation: 'd1', reason: 'I am here.' }, 'greg'));
  const mails = world.told().filter(({ subject }) => subject.startsWith('Delegation without consent'));
  expect(mails.map(({ to }) => to).sort()).toEqual(['dora@example.org', 'greg@example.org', 'petra@example.org']);
  const [mail] = mails;
  expect(mail?.text).toContain('Greg has said no; it never counts.');
  expect(mail?.text).toContain('The reason: I am here.');
});

it('a ballot of one’s own tells nobody, and a delegation that waits for consent brings no mail of a round', async () => {
  world = await liveOffice();
  await grant('petra', { from: 'greg' });
  await toFirstRound(world);
  must(await world.give('review', 'p1.g1.1', { type: 'cast-ballot', outcome: 'go', conditions: [] }, 'greg'));
  expect(mailsTo('dora', /Your decision is asked/)).toEqual([]);
  expect(world.told().filter(mail => /on behalf of/.test(mail.subject))).toEqual([]);
});

it('a delegate with an interest in the project, or a seat of its board, is not asked on behalf of another', async () => {
  world = await liveOffice();
  await grant('greg', { to: 'manu' });
  await grant('gina', { to: 'gus' });
  await toFirstRound(world);
  const [mail] = mailsTo('gus', /Your decision is asked/);
  expect(mail?.text).not.toContain('on behalf of');
  expect(mailsTo('manu', /Your decision is asked/)).toEqual([]);
});
