/** Mails speak as people do: names instead of ids, days and hours instead of codes. Only the link at the end names an id. */
import { afterEach, expect, it } from 'vitest';
import { addDays } from '#domain/values/time.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { deciders, openRound, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

/** The words of all mails so far, without their links. */
const said = () => world.sent.map(mail => `${mail.subject}\n${mail.text.replaceAll(/https?:\S+/g, '')}`);
const mailAbout = (subject: string) => said().find(text => text.startsWith(subject)) ?? '';

it('a board is asked by a day and an hour, with the zone named', async () => {
  world = await openRound();
  const { deadline } = await world.stateOf('review', 'p1.g1.1');
  expect(deadline).toMatch(/^2026-03-\d\dT09:/);
  expect(mailAbout('Your decision is asked')).toMatch(/Decide by \d{1,2} Mar 2026, 09:\d\d UTC\./);
});

it('the chair is told the names of the members who have not voted', async () => {
  world = await openRound();
  const { escalateAt } = await world.stateOf('review', 'p1.g1.1');
  await world.advanceTo(addDays(escalateAt, 1 / 24));
  expect(mailAbout('Ballots are missing')).toContain('these members have not voted: Gail, Greg, Gina, Gus, Gwen');
});

it('the outcome names its gate, and each condition the day by which it is due', async () => {
  world = await openRound();
  const condition = { text: 'Name a supplier', due: '2026-05-01', owner: 'manager' };
  for (const member of deciders)
    await world.give(
      'review',
      'p1.g1.1',
      { type: 'cast-ballot', outcome: 'conditional-go', reason: 'With a supplier.', conditions: [condition] } as never,
      member,
    );
  await world.settle();
  const { name } = (await world.stateOf('review', 'p1.g1.1')).gate;
  const text = mailAbout('conditional go');
  expect(text).toContain(`The gate ${name} is decided: conditional go`);
  expect(text).toContain('Name a supplier (due 1 May 2026)');
});

it('no mail of a round shows an instant as machines write it', async () => {
  world = await openRound();
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  expect(said().length).toBeGreaterThan(2);
  for (const text of said()) expect(text).not.toMatch(/\d{4}-\d\d-\d\dT/);
});
