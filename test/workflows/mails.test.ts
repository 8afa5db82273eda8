/** Mails speak as people do: names instead of ids, days and hours instead of codes. Only the link at the end names an id. */
import { afterEach, expect, it } from 'vitest';
import { addDays } from '#domain/values/time.ts';
import { type LiveWorld, openWorld } from '../support/in-memory-app.ts';
import { ballot, deciders, founded, must, openRound, submit, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

/** The words of all mails so far, without their links. */
const said = () => world.told().map(mail => `${mail.subject}\n${mail.text.replaceAll(/https?:\S+/g, '')}`);
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

/** A text without what stands between FIRST STRONG ISOLATE and its POP DIRECTIONAL ISOLATE: what is left runs in the sentence's own direction. */
function outsideIsolates(text: string): string {
  let depth = 0;
  let left = '';
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) depth += 1;
    if (depth === 0) left += character;
    if (character === '\u2069') depth -= 1;
  }
  return depth === 0 ? left : `${left}\u202e`;
}

it('P15: words that run from right to left, or are turned round, turn nothing but themselves in any mail of a project’s life', async () => {
  const hostile = 'גשר \u202egpj.exe';
  world = await openWorld();
  await founded(world);
  await submit(world, { title: `Returned ${hostile}`, notDuplicateOf: [] });
  must(
    await world.give(
      'project',
      'p1',
      { type: 'add-evidence', evidence: { kind: 'business-case', title: hostile, text: 'x' } },
      'sonia',
    ),
  );
  must(await world.give('project', 'p1', { type: 'request-gate' }, 'manu'));
  const condition = { text: hostile, due: '2026-05-01', owner: 'manager' };
  for (const member of deciders) {
    const conditional = { ...ballot('go'), outcome: 'conditional-go', reason: hostile, conditions: [condition] };
    must(await world.give('review', 'p1.g1.1', conditional as never, member));
  }
  const subjects = world.told().map(mail => mail.subject.replace(/:.*/su, ''));
  expect(subjects).toEqual(expect.arrayContaining(['Admitted', 'Your decision is asked', 'conditional go']));
  for (const { subject, text } of world.told()) {
    expect(`${subject}\n${text}`).toContain('גשר');
    for (const line of [subject, ...text.split('\n')])
      expect(outsideIsolates(line)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0590-\u08ff]/);
  }
});
