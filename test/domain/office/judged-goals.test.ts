/** Goals whose weights come from comparisons of pairs: the server holds the rule of consistency, whichever page the judgements come from. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { setGoalsSchema } from '#domain/office/standards/commands.ts';
import { judgedWeights } from '#domain/office/standards/judged-weights.ts';
import { officeWorld } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';

const ids = ['reach', 'cost', 'risk'];
const judgements = (first: number | string, second: number | string, third: number | string) => [
  { item: 'reach', over: 'cost', times: first },
  { item: 'cost', over: 'risk', times: second },
  { item: 'reach', over: 'risk', times: third },
];

function setting(weights: readonly number[], judged: Record<string, unknown> | undefined) {
  const goals = ids.map((id, index) => ({ id, name: id, weight: weights[index] }));
  const command = { type: 'set-goals' as const, ...setGoalsSchema.parse({ goals, judged, reason: 'Compared in pairs.' }) };
  return given(office, officeWorld().office.past).when(command, { actor: person('petra') });
}

const contradicting = judgements(3, 3, '1/5');

describe('goals that were compared in pairs', () => {
  test('the judgements stand on record beside the weights that they come to', () => {
    const [fact] = setting([57.14, 28.57, 14.29], { judgements: judgements(2, 2, 4) }).thenTypes('goals-set');
    expect(fact).toMatchObject({ from: { judgements: judgements(2, 2, 4), ratio: 0 } });
  });

  test('weights from judgements with a consistency ratio over 0.10 are refused without a reason, and the judgement to mend is named', () => {
    const message = setting([33, 33, 33], { judgements: contradicting }).thenRefused('reason-required', 'judged.acceptedBecause');
    expect(message).toMatch(/consistency ratio is \d\.\d{3} and 0\.1 is the most.*the others say/);
  });

  test('with the reason why they are accepted, contradicting judgements count, and the reason stays on record', () => {
    const judged = { judgements: contradicting, acceptedBecause: 'Both directors insist.' };
    const { value } = judgedWeights(
      ids.map(id => ({ id })),
      contradicting,
    );
    const shares = value?.weights?.map(({ share }) => Number((share * 100).toFixed(1))) ?? [];
    const [fact] = setting(shares, judged).thenTypes('goals-set');
    expect(fact).toMatchObject({ from: { acceptedBecause: 'Both directors insist.' } });
  });

  test('weights that are not what the judgements come to are refused at the goal that differs', () => {
    const message = setting([50, 30, 20], { judgements: judgements(2, 2, 4) }).thenRefused('unknown-reference', 'goals.0.weight');
    expect(message).toContain('57.1 %');
  });

  test('judgements that leave a goal unrelated, or name another, are refused at their field', () => {
    setting([1, 1, 1], { judgements: judgements(2, 2, 4).slice(0, 1) }).thenRefused('unknown-reference', 'judged.judgements');
    const strange = [{ item: 'reach', over: 'luck', times: 2 }];
    setting([1, 1, 1], { judgements: strange }).thenRefused('unknown-reference', 'judged.judgements.0');
  });

  test('goals without judgements are set as they always were', () => {
    const [fact] = setting([3, 2, 1], undefined).thenTypes('goals-set');
    expect(fact).not.toHaveProperty('from');
  });
});
