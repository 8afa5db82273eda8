/** The portfolio: its orders by column, what projects come to together and in groups, and what filters mean. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PortfolioEntry, PortfolioNames } from '#domain/project/portfolio/entry.ts';
import { groupsOf, isInPortfolio, portfolioGroupings, sumsOf } from '#domain/project/portfolio/groups.ts';
import { comparePlaces, ordered, orderOf, placeOf, portfolioColumns } from '#domain/project/portfolio/order.ts';

const names: PortfolioNames = {
  person: id => ({ s1: 'Zoe', s2: 'Adam' })[id] ?? id,
  model: id => id,
  stage: id => id,
  stagePlace: id => ['idea', 'plan', 'build'].indexOf(id),
};

const entry = (id: string, says: Partial<PortfolioEntry> = {}): PortfolioEntry => ({
  ...{ id, title: id, sponsor: 's1', status: 'active', alerts: 0, submittedAt: '2026-03-02T09:00:00.000Z' },
  changedAt: '2026-03-02T09:00:00.000Z',
  ...says,
});
const ids = (entries: readonly PortfolioEntry[]) => entries.map(({ id }) => id);
const by = (order: Parameters<typeof orderOf>[0], ...entries: PortfolioEntry[]) => ids(ordered(entries, orderOf(order), names));

test('the largest cost stands first by the forecast, where there is none by the baseline; who says neither stands last both ways', () => {
  const all = [entry('a', { cost: 5, forecast: 30 }), entry('b', { cost: 20 }), entry('c'), entry('d', { forecast: 1 })];
  expect(by('-cost', ...all)).toEqual(['a', 'b', 'd', 'c']);
  expect(by('cost', ...all)).toEqual(['d', 'b', 'a', 'c']);
});

test('stages, statuses and confidences are ordered as projects go through them, not by the alphabet', () => {
  expect(by('stage', entry('a', { stage: 'plan' }), entry('b', { stage: 'build' }), entry('c', { stage: 'idea' }))).toEqual([
    ...['c', 'a', 'b'],
  ]);
  expect(by('status', entry('a', { status: 'closed' }), entry('b', { status: 'submitted' }), entry('c'))).toEqual([
    'b',
    'c',
    'a',
  ]);
  const told = [entry('a', { confidence: 'red' }), entry('b', { confidence: 'green' }), entry('c', { confidence: 'amber' })];
  expect(by('confidence', ...told)).toEqual(['b', 'c', 'a']);
});

test('projects are ordered by the chances of their outlook, and people by their names', () => {
  const chances = (cost: number, slip: number) => ({ risks: { cost, slip } });
  const all = [entry('a', chances(0.2, 0.9)), entry('b', chances(0.7, 0.1)), entry('c')];
  expect(by('-cost-grows', ...all)).toEqual(['b', 'a', 'c']);
  expect(by('-end-slips', ...all)).toEqual(['a', 'b', 'c']);
  expect(by('sponsor', entry('a'), entry('b', { sponsor: 's2' }))).toEqual(['b', 'a']);
});

test('titles are ordered as people do: without regard to capitals and accents, and 9 before 10', () => {
  const titled = (...titles: string[]) => titles.map(title => entry(title, { title }));
  expect(by('title', ...titled('Wave 10', 'école', 'Echo', 'wave 9'))).toEqual(['Echo', 'école', 'wave 9', 'Wave 10']);
});

test('where two say the same the newer proposal stands first, in both directions', () => {
  const older = entry('older', { score: 50, submittedAt: '2026-01-02T09:00:00.000Z' });
  const newer = entry('newer', { score: 50 });
  expect(by('score', older, newer)).toEqual(['newer', 'older']);
  expect(by('-score', older, newer)).toEqual(['newer', 'older']);
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const anyEntry: fc.Arbitrary<PortfolioEntry> = fc.record({
  id: fc.uuid(),
  title: fc.string(),
  sponsor: fc.constantFrom('s1', 's2', 's3'),
  manager: maybe(fc.constantFrom('s1', 's2')),
  department: maybe(fc.constantFrom('Roads', 'Rail')),
  category: maybe(fc.constantFrom('IT', 'Bridge')),
  status: fc.constantFrom('active', 'closed', 'submitted'),
  stage: maybe(fc.constantFrom('idea', 'plan', 'build')),
  gateModel: maybe(fc.constantFrom('standard', 'light')),
  score: maybe(fc.integer({ min: 0, max: 100 })),
  cost: maybe(fc.integer({ min: 0, max: 1_000_000 })),
  forecast: maybe(fc.integer({ min: 0, max: 1_000_000 })),
  confidence: maybe(fc.constantFrom('green', 'red')),
  alerts: fc.integer({ min: 0, max: 3 }),
  submittedAt: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'),
  changedAt: fc.constant('2026-03-01T00:00:00.000Z'),
});
const several = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 30 });

test('an order by any column is one order: every project once, the same however they came, and a place leads to those after it', () => {
  fc.assert(
    fc.property(several, fc.constantFrom(...portfolioColumns), fc.boolean(), (entries, column, descending) => {
      const order = { by: column, descending };
      const shown = ordered(entries, order, names);
      expect(ids(ordered(entries.toReversed(), order, names))).toEqual(ids(shown));
      expect(ids(shown).toSorted()).toEqual(ids(entries).toSorted());
      const places = shown.map(one => placeOf(one, column, names));
      for (const [index, place] of places.entries()) {
        const after = places.filter(other => comparePlaces(place, other, descending) < 0);
        expect(after).toHaveLength(places.length - index - 1);
      }
    }),
  );
});

test('groups hold every project once, come to what all come to, and each is what its filter finds', () => {
  fc.assert(
    fc.property(several, fc.constantFrom(...portfolioGroupings), (entries, grouping) => {
      const groups = groupsOf(entries, grouping, names);
      const all = sumsOf(entries);
      for (const what of [
        'projects',
        'alerts',
        'cost',
        'expected',
        'withoutCost',
        'withoutScore',
        'deciding',
        'chosenModels',
      ] as const)
        expect(groups.reduce((total, { sums }) => total + sums[what], 0)).toBe(all[what]);
      for (const { value, sums } of groups) {
        const filter = value === undefined ? { without: grouping } : { [grouping]: value };
        expect(sumsOf(entries.filter(one => isInPortfolio(one, filter)))).toEqual(sums);
      }
    }),
  );
});

test('sums say how many projects lack a cost or a score, and the mean is of those that have one', () => {
  expect(sumsOf([entry('a', { cost: 10, score: 40 }), entry('b', { forecast: 5, score: 60 }), entry('c')])).toMatchObject({
    ...{ projects: 3, cost: 15, expected: 15, withoutCost: 1, meanScore: 50, withoutScore: 1 },
  });
  expect(sumsOf([]).meanScore).toBeUndefined();
  expect(sumsOf([entry('a', { chosenModel: true }), entry('b')]).chosenModels).toBe(1);
});

test('stages stand in the order of the gate models, and what says nothing stands last', () => {
  const all = [entry('a'), entry('b', { stage: 'build' }), entry('c', { stage: 'idea' })];
  expect(groupsOf(all, 'stage', names).map(({ value }) => value)).toEqual(['idea', 'build', undefined]);
});
