import { expect, test } from 'vitest';
import { gateModelSchema } from '#domain/office/gate-model.ts';
import { presetModels } from '#presets/models.ts';
import { changesIn } from '../../portal/src/features/admin/model-changes.ts';
import { draftOf, modelOf } from '../../portal/src/features/admin/model-draft.ts';

/** What the editor of a gate model says that publishing changes, as a pure comparison of what is published with what is typed. */

const published = (index: number) => gateModelSchema.parse(presetModels[index]);
const typed = (index: number) => structuredClone(modelOf(draftOf(published(index), false), [published(index).id]));

test('a draft in which nothing was typed differs in nothing from what is published, for each gate model that comes with Tollgate', () => {
  for (const index of presetModels.keys()) expect([index, changesIn(published(index), typed(index))]).toEqual([index, []]);
});

test('a criterion that was added, one that is gone and a board that was changed are each told', () => {
  const draft = typed(0);
  const [gate] = draft.gates;
  if (!gate) throw new Error('the example has no gate');
  const gone = gate.criteria[0];
  const added = {
    id: 'safety',
    name: 'Safety was reviewed',
    kind: 'must',
    owner: 'manager',
    check: { evidence: 'safety' },
  } as const;
  const changed = { ...gate, board: 'another-board', criteria: [...gate.criteria.slice(1), added] };
  const differences = changesIn(published(0), { ...draft, gates: [changed, ...draft.gates.slice(1)] });
  const told = differences?.map(({ kind, id, change }) => `${kind} ${id} ${change}`);
  expect(told).toEqual(
    expect.arrayContaining([`gate ${gate.id} changed`, 'criterion safety added', `criterion ${gone?.id} removed`]),
  );
  expect(told).toHaveLength(3);
});

test('while a draft cannot be published for its shape, nothing is told of what differs', () => {
  expect(changesIn(published(0), { ...typed(0), name: '' })).toBeUndefined();
});
