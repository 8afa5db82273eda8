/** Likeness of two projects: duplicates are told by title and aims, relations by aims, department, goals and cost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aimsOf, becauseOf, type Comparable, likeness } from '#domain/scoring/likeness.ts';

const booking =
  'Citizens book appointments at the counter online, and the counter calls them on time without queues or paper tickets.';
const work = (title: string, about: Partial<Comparable> & { readonly says?: string } = {}): Comparable => {
  const { says, ...rest } = about;
  return { title, aims: aimsOf([says]), goals: [], ...rest };
};

describe('two proposals of one piece of work', () => {
  test('the same title in another form of its words is the same', () => {
    expect(likeness(work('Booking of appointments'), work('Appointment bookings')).duplicate).toBe(1);
  });

  test('a copied description under another title is asked about, less so for another department and another cost', () => {
    const near = likeness(work('Counter of tomorrow', { says: booking }), work('Quietus', { says: booking }));
    expect(near.duplicate).toBeCloseTo(0.85, 10);
    const far = likeness(
      work('Counter of tomorrow', { says: booking, department: 'Registry', cost: 100 }),
      work('Quietus', { says: booking, department: 'Rail', cost: 10_000 }),
    );
    expect(far.duplicate).toBeCloseTo(0.85 * (0.75 + 0.25 * 0.005), 10);
  });

  test('title and aims are two witnesses: together they say more than either', () => {
    const both = likeness(work('Online counter booking', { says: booking }), work('Counter booking system', { says: booking }));
    expect(both.duplicate).toBeGreaterThan(likeness(work('Online counter booking'), work('Counter booking system')).duplicate);
    expect(both.duplicate).toBeGreaterThan(0.85);
  });

  test.each([
    ['HS2 Phase 1', 'HS2 Phase 2a'],
    ['Block A cladding', 'Block B cladding'],
    ['Census 2021', 'Census 2031'],
  ])('“%s” and “%s” are numbered parts, no duplicates, even with one description; but they are related', (left, right) => {
    const { duplicate, related } = likeness(work(left, { says: booking }), work(right, { says: booking }));
    expect(duplicate).toBe(0);
    expect(related).toBe(1);
  });

  test('titles without a common word that hold a number are no numbered parts of one whole', () => {
    expect(likeness(work('Counter 2030', { says: booking }), work('Quietus', { says: booking })).duplicate).toBeCloseTo(0.85, 10);
  });
});

describe('work that could be shared', () => {
  test('aims, department, goals and cost count together, and what is not known is left out', () => {
    const { related, shares } = likeness(
      work('Counter booking', { says: booking, department: ' registry', goals: ['digital', 'cost'], cost: 200 }),
      work('Waiting room', { says: booking, department: 'Registry', goals: ['digital'], cost: 100 }),
    );
    expect(related).toBeCloseTo(0.7 + 0.3 * ((1 + 0.5 + 0.5) / 3), 10);
    expect(becauseOf(shares)).toEqual([
      { part: 'title', share: 0 },
      { part: 'aims', share: 1 },
      { part: 'department', share: 1 },
      { part: 'goals', share: 0.5 },
      { part: 'cost', share: 0.5 },
    ]);
    const without = likeness(work('Counter booking', { says: booking }), work('Waiting room', { says: booking }));
    expect(becauseOf(without.shares)).toEqual([
      { part: 'title', share: 0 },
      { part: 'aims', share: 1 },
    ]);
  });

  test('a description of a few words says nothing, for or against', () => {
    const { related, shares } = likeness(work('A', { says: 'Better counters' }), work('B', { says: 'Better counters' }));
    expect(related).toBe(0);
    expect(becauseOf(shares).map(({ part }) => part)).toEqual(['title']);
  });
});

test('likeness is the same from both sides, 0 to 1, and finite, whatever is written', () => {
  const any = fc.record({
    title: fc.string(),
    aims: fc.array(fc.string(), { maxLength: 20 }).map(texts => aimsOf(texts)),
    department: fc.option(fc.string(), { nil: undefined }),
    goals: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    cost: fc.option(fc.integer(), { nil: undefined }),
  });
  fc.assert(
    fc.property(any, any, (left, right) => {
      const there = likeness(left, right);
      const back = likeness(right, left);
      for (const share of [there.duplicate, there.related, ...becauseOf(there.shares).map(entry => entry.share)]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      expect(back.duplicate).toBeCloseTo(there.duplicate, 10);
      expect(back.related).toBeCloseTo(there.related, 10);
    }),
  );
});
