/** Gate models of an office: published in versions, checked whole, and kept while boards and projects need them. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { officeWorld } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';
import { largestModel } from '../../support/largest-model.ts';
import { type CriterionInput, gateModel } from '../../support/standards.ts';

const standing = () => given(office, officeWorld().office.past);
const petra = { actor: person('petra') };
const _ada = { actor: person('ada') };
const _typeOf = {
  'set-goals': 'goals-set',
  'set-boards': 'boards-set',
  'publish-gate-model': 'gate-model-published',
  'set-people': 'people-set',
} as const;

describe('gate models', () => {
  const publish = (model: Parameters<typeof gateModel>[0]) => ({
    type: 'publish-gate-model' as const,
    model: gateModel(model),
    default: false,
  });
  const says = (id: string, expression: string): CriterionInput => ({ id, name: id, kind: 'must', check: { expression } });

  test('a model that is published again is a new version; the old one stays', () => {
    const world = officeWorld();
    world.toOffice(publish({ first: { deadlineDays: 5 } }), 'petra');
    const versions = world.office.state.gateModels.standard ?? [];
    expect(versions.map(model => [model.version, model.gates[0]?.deadlineDays])).toEqual([
      [1, 20],
      [2, 5],
    ]);
  });

  test('a gate with its criteria and the tripwires may come to 100,000 bytes; a byte more is refused with what to shorten', () => {
    const world = officeWorld();
    const given = (model: ReturnType<typeof gateModel>) =>
      world.toOffice({ type: 'publish-gate-model', model, default: false }, 'petra');
    expect(given(largestModel(1).model)).toMatchObject({
      refusal: {
        code: 'too-many',
        field: 'model.gates.0.criteria',
        message: expect.stringMatching(/The gate Start comes to [\d,]+ bytes .* 100,000 together are the most. Shorten names/),
      },
    });
    expect(given(largestModel().model)).toMatchObject({ facts: [{ type: 'gate-model-published' }] });
    const criteria = largestModel(40_000).input.first?.criteria ?? [];
    expect(given(gateModel({ tripwires: criteria }))).toMatchObject({ refusal: { code: 'too-many', field: 'model.tripwires' } });
  });

  test.each([
    ['no closing gate', { closing: { closing: false } }, 'unknown-reference', 'model.gates'],
    ['two closing gates', { second: { closing: true } }, 'unknown-reference', 'model.gates'],
    ['a gate from a stage that is not there', { first: { from: 'dream' } }, 'unknown-reference', 'model.gates.0.from'],
    ['a gate to a stage that is not there', { second: { to: 'dream' } }, 'unknown-reference', 'model.gates.1.to'],
    ['a board that is not there', { second: { board: 'side' } }, 'unknown-reference', 'model.gates.1.board'],
    ['two gates of one id', { second: { id: 'g1' } }, 'already-exists', 'model.gates.1.id'],
    ['an automatic gate without criteria', { second: { authority: 'auto' } }, 'unknown-reference', 'model.gates.1.criteria'],
    ['a gate that cannot say go', { first: { outcomes: ['hold', 'kill'] } }, 'outcome-not-offered', 'model.gates.0.outcomes'],
    [
      'a gate that can only say go',
      { first: { outcomes: ['go', 'conditional-go'] } },
      'outcome-not-offered',
      'model.gates.0.outcomes',
    ],
    [
      'criteria with one id',
      { tripwires: [says('a', 'score > 1.0'), says('a', 'score > 2.0')] },
      'already-exists',
      'model.tripwires.1.id',
    ],
    [
      'one criterion id at two gates',
      {
        first: { criteria: [says('a', 'score > 1.0')] },
        second: { criteria: [says('b', 'score > 1.0'), says('a', 'score > 2.0')] },
      },
      'already-exists',
      'model.gates.1.criteria.1.id',
    ],
    [
      'one criterion id at a gate and among the tripwires',
      { first: { criteria: [says('cost', 'score > 1.0')] } },
      'already-exists',
      'model.tripwires.0.id',
    ],
    [
      'an input nobody knows',
      { first: { criteria: [says('a', 'luck > 1.0')] } },
      'expression-invalid',
      'model.gates.0.criteria.0.check.expression',
    ],
    [
      'a tripwire that calls a function',
      { tripwires: [says('a', 'size(confidence) > 1')] },
      'expression-invalid',
      'model.tripwires.0.check.expression',
    ],
  ] as const)('%s: refused when it is saved, not when a board needs it', (_what, changed, code, field) => {
    standing()
      .when(publish(changed as Parameters<typeof gateModel>[0]), petra)
      .thenRefused(code, field);
  });

  test('P6: a quorum larger than the board is refused', () => {
    const rule = { quorum: 6, approval: 'majority', of: 'cast' } as const;
    standing()
      .when(publish({ first: { rule } }), petra)
      .thenRefused('quorum-cannot-be-met', 'model.gates.0.rule.quorum');
  });

  test('a model with nothing but a closing gate is refused', () => {
    const model = gateModel();
    const bare = { ...model, gates: model.gates.filter(gate => gate.closing) };
    standing()
      .when({ type: 'publish-gate-model', model: bare, default: false }, petra)
      .thenRefused('unknown-reference', 'model.gates');
  });

  test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])('P15: a model called %s is a model like any other', id => {
    const world = officeWorld();
    const decision = world.toOffice({ type: 'publish-gate-model', model: { ...gateModel(), id }, default: false }, 'petra');
    expect(decision).toMatchObject({ facts: [{ type: 'gate-model-published', model: { id, version: 1 } }] });
  });

  test('the first model is the one new proposals follow, until another is preferred', () => {
    const world = officeWorld();
    const other = { ...gateModel(), id: 'other' };
    world.toOffice({ type: 'publish-gate-model', model: other, default: false }, 'petra');
    expect(world.office.state.defaultModel).toBe('standard');
    world.toOffice({ type: 'publish-gate-model', model: other, default: true }, 'petra');
    expect(world.office.state.defaultModel).toBe('other');
  });
});
