/** Parts of a decision brief that few rounds have, each in words, without a browser. */
import { expect, test } from 'vitest';
import type { ReviewView } from '#api/answers/reviews.ts';
import { gateModelPart } from '../../portal/src/features/review/brief-gate-model.ts';

const nameOf = (id: string | undefined) => (id === 'petra' ? 'Petra Novak' : `${id}`);
const chosen = {
  ...{ model: 'light', ruled: { model: 'full', because: 'row 1 of the table of sizes: it costs £5,000,000' } },
  ...{ reason: 'It repeats three bridges.', by: 'petra', at: '2026-03-02T09:00:00.000Z' },
};
const names = { light: 'Light gates', full: 'All gates' };
const review = (gateModel?: object) => ({ pack: { gateModel }, gateModelNames: gateModel && names }) as unknown as ReviewView;

test('the brief says by name which gates the PMO chose against the size of the project, by which row, who and why', () => {
  const [part] = gateModelPart(review(chosen), nameOf);
  const text = JSON.stringify(part);
  expect(part?.title).toBe('Other gates than its size says');
  for (const said of ['Light gates', 'All gates', 'it costs £5,000,000', 'Petra Novak', 'It repeats three bridges.'])
    expect(text).toContain(said);
  expect(text).not.toContain('"light"');
});

test('the brief of a project that follows its size has no such part', () => {
  expect(gateModelPart(review(), nameOf)).toEqual([]);
});
