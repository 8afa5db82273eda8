/** What was found of a thing that is never changed is not worked out again, and fills no memory. */
import { expect, test } from 'vitest';
import { knownOf, lastKnownOf, leastKept } from '#domain/values/known.ts';

test('what was found of a thing is not looked for again, also when nothing was found', () => {
  let looks = 0;
  const nameOf = knownOf(({ name }: { readonly name?: string }) => {
    looks += 1;
    return name;
  });
  const [named, nameless] = [{ name: 'Crane' }, {}];
  expect([nameOf(named), nameOf(named), nameOf(nameless), nameOf(nameless)]).toEqual(['Crane', 'Crane', undefined, undefined]);
  expect(looks).toBe(2);
  expect(nameOf({ name: 'Crane' })).toBe('Crane');
  expect(looks).toBe(3);
});

test('it is looked for again when anything that stands beside the thing is another', () => {
  let looks = 0;
  const due = lastKnownOf((_project: object, office: { readonly days: number }, now: string) => {
    looks += 1;
    return `${now} and ${office.days} days`;
  });
  const [project, office] = [{}, { days: 5 }];
  expect([due(project, office, 'Monday'), due(project, office, 'Monday')]).toEqual(Array(2).fill('Monday and 5 days'));
  expect(looks).toBe(1);
  expect(due(project, office, 'Tuesday')).toBe('Tuesday and 5 days');
  expect(due(project, { days: 6 }, 'Tuesday')).toBe('Tuesday and 6 days');
  expect(due(project, office, 'Monday')).toBe('Monday and 5 days');
  expect(looks).toBe(4);
});

test('what was asked for last stays known while many others are asked for, and what was asked for long ago is forgotten', () => {
  const looks = new Map<object, number>();
  const look = knownOf((thing: object) => looks.set(thing, (looks.get(thing) ?? 0) + 1).size);
  const things = Array.from({ length: 3 * leastKept }, () => ({}));
  for (const thing of things) look(thing);
  for (const thing of things.slice(-leastKept)) look(thing);
  expect(things.slice(-leastKept).every(thing => looks.get(thing) === 1)).toBe(true);
  const [first = {}] = things;
  look(first);
  expect(looks.get(first)).toBe(2);
});
