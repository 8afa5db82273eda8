/** The clock of the tests keeps its own promises: order, exact instants, cancelling, and rest between timers. */
import { describe, expect, test } from 'vitest';
import { virtualClock } from '../support/virtual-clock.ts';
import { noon } from './fixtures/engine.ts';

const clock = () => {
  const it = virtualClock(noon);
  const seen: string[] = [];
  return { it, seen, see: (what: string) => () => void seen.push(`${what} ${it.now().slice(11, 19)}`) };
};

describe('virtual time', () => {
  test('virtual time wakes by instant, and at the same instant in the order of setting', async () => {
    const { it, seen, see } = clock();
    it.at('2030-01-01T12:00:02Z', see('b'));
    it.at('2030-01-01T12:00:01Z', see('a'));
    it.at('2030-01-01T12:00:02Z', see('c'));
    it.at('2030-01-01T12:00:03Z', see('never'));
    await it.advanceBy({ seconds: 2 });
    expect(seen).toEqual(['a 12:00:01', 'b 12:00:02', 'c 12:00:02']);
    expect([it.now(), it.timers()]).toEqual(['2030-01-01T12:00:02.000Z', ['2030-01-01T12:00:03.000Z']]);
  });

  test('virtual time lets work come to rest between timers, and wakes what that work sets', async () => {
    const { it, seen, see } = clock();
    it.at('2030-01-01T12:00:01Z', async () => {
      for (let i = 0; i < 10; i += 1) await new Promise(setImmediate);
      see('worked')();
      it.at('2030-01-01T12:00:02Z', see('set'));
    });
    it.at('2030-01-01T12:00:03Z', see('later'));
    await it.advanceBy({ hours: 1 });
    expect(seen).toEqual(['worked 12:00:01', 'set 12:00:02', 'later 12:00:03']);
  });

  test('a cancelled timer of virtual time stays silent; one for the past wakes without moving time', async () => {
    const { it, seen, see } = clock();
    it.at('2030-01-01T12:00:01Z', see('cancelled'))();
    it.at('2029-01-01T00:00:00Z', see('past'));
    it.at('2029-01-01T00:00:00Z', see('past, cancelled'))();
    await it.settle();
    expect(seen).toEqual(['past 12:00:00']);
    await it.advanceBy({ days: 400 });
    expect([seen.length, it.now()]).toEqual([1, '2031-02-05T12:00:00.000Z']);
  });

  test('virtual time never goes back', async () => {
    const { it } = clock();
    await expect(it.advanceTo('2030-01-01T11:59:59Z')).rejects.toThrow(RangeError);
  });
});
