/** Where a stop of the event loop is said to come from: the program, its garbage, the disk, or others on the same machine. */
import { expect, test } from 'vitest';
import { longestOf, stopInWords } from '../../bench/loop-stops.ts';

const stop = (ms: number, of: { processor?: number; queued?: number; garbage?: number } = {}) => ({
  ...{ at: 0, ms, processor: 0, queued: 0, garbage: 0 },
  ...of,
});

test('the stop with the most work in it is not the one in which others had the processor', () => {
  const others = stop(300, { processor: 20, queued: 280 });
  const own = stop(45, { processor: 40 });
  expect(longestOf([stop(8), others, own])).toEqual({ byClock: others, byWork: own });
});

test('a stop says what of it was work, waiting for others, and waiting for the disk', () => {
  expect(stopInWords(stop(120, { processor: 30, queued: 50, garbage: 12 }))).toBe(
    '120 (processor 30, disk or helpers 40, waiting for a processor 50, garbage collection under way 12)',
  );
});

test('where nothing stood still for five milliseconds, that is said', () => {
  expect(stopInWords(longestOf([]).byClock)).toBe('under 5');
});
