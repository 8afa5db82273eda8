/** What is asked of a pack is looked at before anything is read: what is wrong is said by field, with what to write instead. */
import { describe, expect, test } from 'vitest';
import { faultInAsked, type PackAsked } from '#audit-pack/asked.ts';

const office = (scope: { from?: string; until?: string }, sample?: PackAsked['sample']): PackAsked => ({
  ...{ office: 'pmo', evidence: false, sample },
  scope: { kind: 'office', ...scope },
});

describe('what is asked of an audit pack', () => {
  test('a project, an office, a period and a sample are taken', () => {
    const good = [
      { office: 'pmo', scope: { kind: 'project' as const, project: 'p1' }, evidence: true },
      office({}),
      office({ from: '2026-01-01', until: '2026-01-01' }),
      office({ until: '2026-12-31' }, { size: 25, seed: 'audit-2026' }),
      office({}, { share: 1, seed: 'a', of: 'round' }),
    ];
    expect(good.map(faultInAsked)).toEqual(good.map(() => undefined));
  });

  test.each([
    ['a project without an id', { office: 'pmo', scope: { kind: 'project' as const, project: ' ' }, evidence: true }, 'project'],
    ['a day that is none', office({ from: '2026-02-30' }), 'from'],
    ['an end before the beginning', office({ from: '2026-02-02', until: '2026-02-01' }), 'until'],
    ['a sample of nothing', office({}, { size: 0, seed: 'a' }), 'size'],
    ['half an item', office({}, { size: 1.5, seed: 'a' }), 'size'],
    ['a share above the whole', office({}, { share: 1.2, seed: 'a' }), 'share'],
    ['a share that is no number', office({}, { share: Number.NaN, seed: 'a' }), 'share'],
    ['a sample without a seed', office({}, { size: 5, seed: '' }), 'seed'],
    ['a seed with an apostrophe', office({}, { size: 5, seed: "it's" }), 'seed'],
    ['a kind that there is not', office({}, { size: 5, seed: 'a', of: 'mail' as never }), 'of'],
  ])('%s is refused with the field and the remedy', (_what, asked, field) => {
    const fault = faultInAsked(asked);
    expect(fault?.field).toBe(field);
    expect(fault?.why).toMatch(/\.$/);
  });
});
