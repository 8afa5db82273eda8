/** Sentences about what people wrote: their words turn nothing around but themselves, in mails and in refusals. */
import { expect, test } from 'vitest';
import { findingsFor } from '#domain/criteria/findings.ts';
import { notificationBy, withIsolatedTexts } from '#domain/reactions/notification-words.ts';
import { admittedWorld, must, officeWorld } from '#test/support/fixtures.ts';
import { proposal } from '#test/support/standards.ts';

const turned = '\u202egnp.exe';

test('whoever adds a notification need not think of the direction of the words in it', () => {
  const tell = notificationBy<{ type: 'said'; reasons: string[] }, { project: { id: string; title: string } }, string>({
    said: ({ reasons }, { project }) => `${project.id}: ${project.title}: ${reasons.join('; ')}`,
  });
  expect(tell({ type: 'said', reasons: ['plain', turned] }, { project: { id: 'p1', title: 'גשר' } })).toBe(
    `p1: \u2068גשר\u2069: plain; \u2068${turned}\u202c\u2069`,
  );
});

test('what is told of a project is the same project, with its words isolated and its ids and numbers as they are', () => {
  const { state } = admittedWorld().project;
  expect(withIsolatedTexts(state)).toEqual(state);
  expect(withIsolatedTexts({ list: [1, null, undefined, true], __proto__: {} })).toEqual({ list: [1, null, undefined, true] });
});

test('a text that is heard of again is isolated as the first time, and what became of it since is told anew', () => {
  const office = { name: turned, people: [{ name: 'גשר' }] };
  const first = withIsolatedTexts(office);
  expect(withIsolatedTexts(office)).toEqual(first);
  const later = { ...office, people: [...office.people, { name: turned }] };
  expect(withIsolatedTexts(later).people).toEqual([{ name: '\u2068גשר\u2069' }, { name: `\u2068${turned}\u202c\u2069` }]);
  expect(office.people).toEqual([{ name: 'גשר' }]);
});

test('a question of intake that quotes a title, and a finding that does, isolate it', () => {
  const evidence = [{ kind: 'plan', title: turned, by: 'sonia' }];
  const [finding] = findingsFor(
    [{ id: 'c', name: 'Plan', kind: 'must', owner: 'manager', check: { evidence: 'plan' } }],
    {} as never,
    evidence,
  );
  expect(finding?.why).toBe(`on file: \u2068${turned}\u202c\u2069`);
  const world = officeWorld();
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal() }, 'sonia'));
  const duplicates = [{ project: 'p2', title: turned, similarity: 0.9 }];
  must(world.toProject({ type: 'score-proposal', revision: 1 }));
  must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates }));
  expect(JSON.stringify(world.project.state)).toContain(`“\u2068${turned}\u202c\u2069”`);
});
