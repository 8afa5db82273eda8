/** Weights of goals from comparisons of pairs, before they are set. */
import { describe, expect, test } from 'vitest';
import { judgedWeights } from '#domain/office/standards/judged-weights.ts';

const goals = ['reach', 'cost', 'risk'].map(id => ({ id }));
const pair = (item: string, over: string, times: number | string) => ({ item, over, times });

describe('weights from comparisons of pairs', () => {
  test('judgements without a contradiction give their shares, and name none to think over', () => {
    const { value } = judgedWeights(goals, [pair('reach', 'cost', 2), pair('cost', 'risk', 2), pair('reach', 'risk', 4)]);
    const shares = value?.weights?.map(({ share }) => share) ?? [];
    for (const [index, share] of [4 / 7, 2 / 7, 1 / 7].entries()) expect(shares[index]).toBeCloseTo(share, 9);
    expect(value?.consistency).toMatchObject({ ratio: 0, accepted: true });
    expect(value?.mostInconsistent).toBeUndefined();
  });

  test('judgements that contradict each other are not accepted, and the value that is named for one of them mends the whole', () => {
    const given = [pair('reach', 'cost', 3), pair('cost', 'risk', 3), pair('reach', 'risk', '1/5')];
    const { value } = judgedWeights(goals, given);
    expect(value?.consistency?.accepted).toBe(false);
    const worst = value?.mostInconsistent;
    const mended = given.map(entry =>
      entry.item === worst?.item && entry.over === worst.over ? { ...entry, times: worst.suggested } : entry,
    );
    const after = judgedWeights(goals, mended).value;
    expect(after?.consistency?.accepted).toBe(true);
    expect(after?.consistency?.ratio).toBeCloseTo(worst?.ratioAfter ?? Number.NaN, 9);
  });

  test('a pair that was not judged is completed from the others; while nothing relates a goal, there are no weights', () => {
    const { value } = judgedWeights(goals, [pair('reach', 'cost', 2), pair('cost', 'risk', 3)]);
    expect(value?.completed).toHaveLength(1);
    expect(value?.completed[0]?.times).toBeCloseTo(6, 6);
    expect(judgedWeights(goals, [pair('reach', 'cost', 2)]).value).toEqual({ completed: [] });
  });

  test.each([
    [goals, [pair('reach', 'luck', 2)], 'judgements.0'],
    [goals, [pair('reach', 'cost', 2), pair('cost', 'reach', 2)], 'judgements.1'],
    [[], [], 'judgements'],
  ])('of goals %j the judgements %j are refused at %s', (of, judgements, field) => {
    expect(judgedWeights(of, judgements).fault?.field).toBe(field);
  });
});
