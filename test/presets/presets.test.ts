/** Gate models that come with Tollgate: an office can publish each as it is, and each says where it comes from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { checkExpression } from '#domain/criteria/expression.ts';
import { decideOffice } from '#domain/office/decide.ts';
import { closingGate, type GateModel, gateModelSchema, stageGates } from '#domain/office/gate-model.ts';
import { noOffice, type OfficeState } from '#domain/office/state.ts';
import { roles } from '#domain/values/roles.ts';
import { presetModels } from '#presets/models.ts';
import { monday, system } from '#test/support/given.ts';

const board = (id: string, seats: readonly string[]) => ({ id, name: id, seats: [...seats], chair: seats[0] ?? '' });
const office: OfficeState = {
  ...noOffice,
  id: 'pmo',
  boards: [board('portfolio-board', ['a', 'b', 'c', 'd', 'e']), board('technical-board', ['x', 'y', 'z'])],
};

const criteriaOf = (model: GateModel): Criterion[] => [...model.gates.flatMap(gate => gate.criteria), ...model.tripwires];
const publish = (model: GateModel, state = office) =>
  decideOffice(state, { type: 'publish-gate-model', model, default: false }, { now: monday, actor: system });

const folder = join(import.meta.dirname, '../../presets');
const files = readdirSync(folder).filter(name => name.endsWith('.json') && !['goals.json', 'tripwires.json'].includes(name));

describe('the gate models that come with Tollgate', () => {
  it('the gate models that come with Tollgate are all the files of the folder, each under its own id', () => {
    expect(presetModels.map(model => `${model.id}.json`).sort()).toEqual(files.sort());
    for (const name of files) expect(JSON.parse(readFileSync(join(folder, name), 'utf8')).id).toBe(name.replace('.json', ''));
  });

  it('the gate models that come with Tollgate offer the stage gates an office starts with', () => {
    expect(presetModels.map(model => model.id)).toEqual([
      'stage-gate',
      'uk-gateway',
      'prince2',
      'gds',
      'nasa-kdp',
      'safe-lpm',
      'oregon-it',
      'light-auto',
    ]);
  });

  it.each(presetModels)('the gate model $id is as its schema wants it, and says the same when it is read again', model => {
    expect(gateModelSchema.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it.each(presetModels)(
    'the gate model $id can be published by an office with a portfolio board of five and a technical board of three',
    model => {
      const decision = publish(model);
      expect('refusal' in decision ? decision.refusal : 'published').toBe('published');
    },
  );

  it.each(presetModels)('the gate model $id names its source', model => {
    expect(model.source?.length ?? 0).toBeGreaterThan(20);
  });

  it.each(presetModels)('P16: every expression of the gate model $id is one that may be saved', model => {
    const expressions = criteriaOf(model).flatMap(({ check }) => ('expression' in check ? [check.expression] : []));
    expect(expressions.length).toBeGreaterThan(5);
    for (const expression of expressions) expect(checkExpression(expression), expression).toBeUndefined();
  });

  it.each(presetModels)(
    'attestations of the gate model $id ask for the word of a role that offices have, not of the board that decides',
    model => {
      for (const { id, check } of criteriaOf(model)) {
        if (!('attestation' in check)) continue;
        expect(roles, id).toContain(check.role);
        expect(check.role, id).not.toBe('gatekeeper');
      }
    },
  );

  it.each(presetModels)(
    'the gate model $id asks for quorums its boards can meet with members missing: three of five, two of three',
    model => {
      const quorums = { 'portfolio-board': 3, 'technical-board': 2 };
      for (const gate of model.gates) expect(gate.rule.quorum, gate.id).toBe(quorums[gate.board as keyof typeof quorums]);
    },
  );

  it.each(presetModels)('the gate model $id leads from its first stage to its last and closes there', model => {
    const path = stageGates(model).filter(({ eachStage }) => !eachStage);
    expect(path[0]?.from).toBe(model.stages[0]?.id);
    for (const [index, gate] of path.entries()) expect(gate.to).toBe(path[index + 1]?.from ?? closingGate(model)?.from);
    expect(closingGate(model)?.from).toBe(model.stages.at(-1)?.id);
    expect(path.length + 1).toBe(model.stages.length);
  });

  it.each(presetModels)('the gate model $id has words of its framework for the outcomes it offers, and for no other', model => {
    for (const gate of model.gates) expect(Object.keys(gate.words).sort(), gate.id).toEqual([...gate.outcomes].sort());
  });

  it.each(presetModels)('the gate model $id watches cost, milestones and silence at every stage', model => {
    expect(model.tripwires.map(tripwire => tripwire.id)).toEqual([
      'watch-cost',
      'watch-milestone-6-months',
      'watch-report-45-days',
    ]);
    const musts = model.tripwires.flatMap(({ levels = [] }) => levels.filter(({ kind }) => kind === 'must'));
    expect(musts.map(({ expression }) => expression)).toEqual(['costVariance <= 30.0']);
  });
});

describe('what sets the models apart', () => {
  const model = (id: string) => presetModels.find(entry => entry.id === id)!;

  it('Stage-Gate and the UK Gateway ask the board as soon as a project is admitted', () => {
    for (const id of ['stage-gate', 'uk-gateway']) expect(stageGates(model(id))[0]?.opens).toBe('on-admission');
  });

  it('the UK Gateway binds where the treasury approves, and advises elsewhere', () => {
    const authorities = Object.fromEntries(stageGates(model('uk-gateway')).map(gate => [gate.id, gate.authority]));
    expect(authorities).toEqual({
      'gate-0': 'advisory',
      'gate-1': 'binding',
      'gate-2': 'binding',
      'gate-3': 'binding',
      'gate-4': 'advisory',
    });
  });

  it('the light model needs no meeting and nobody’s word: its gates are automatic, on figures and evidence', () => {
    for (const gate of model('light-auto').gates) {
      expect(gate.authority).toBe('auto');
      expect(gate.criteria.every(({ check }) => 'expression' in check || 'evidence' in check)).toBe(true);
    }
  });

  it('PRINCE2 leaves its delivery to each project, and asks at the end of each of its stages but the last', () => {
    const { stages, gates } = model('prince2');
    expect(stages.map(({ id, divided }) => [id, divided])).toEqual([
      ['initiation', undefined],
      ['delivery', true],
    ]);
    expect(gates.map(({ id, eachStage }) => [id, eachStage])).toEqual([
      ['authorise-project', undefined],
      ['stage-boundary', true],
      ['project-closure', undefined],
    ]);
  });

  it('the UK service standard asks for each of its 14 points at all three assessments', () => {
    for (const gate of stageGates(model('gds')))
      expect(gate.criteria.filter(criterion => /^\d+\. /.test(criterion.name))).toHaveLength(14);
  });

  it('NASA decides six times, A to F; Oregon endorses four times', () => {
    expect(model('nasa-kdp').gates.map(gate => gate.id)).toEqual(['kdp-a', 'kdp-b', 'kdp-c', 'kdp-d', 'kdp-e', 'kdp-f']);
    expect(model('oregon-it').gates).toHaveLength(4);
  });

  it('an office without the boards of a gate model is refused, so the check of gate models can fail', () => {
    const decision = publish(model('stage-gate'), { ...office, boards: [] });
    expect('refusal' in decision && decision.refusal.code).toBe('unknown-reference');
  });
});
