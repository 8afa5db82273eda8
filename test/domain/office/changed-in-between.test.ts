/** Two people change one standard: who has read an older version does not overwrite the newer one. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { modelVersionKey } from '#domain/office/state.ts';
import { officeWorld } from '../../support/fixtures.ts';
import { given, monday, person } from '../../support/given.ts';
import { boards, gateModel, goals, people } from '../../support/standards.ts';

const standing = () => given(office, officeWorld().office.past);
const petra = { actor: person('petra') };
const ada = { actor: person('ada') };

describe('a standard that somebody else changed in between', () => {
  const read = () => standing().state.versions;
  const other = { actor: person('petra') };
  const changed = () =>
    given(office, [
      ...officeWorld().office.past,
      { at: monday, actor: petra.actor, seq: 99, facts: [{ type: 'goals-set', ...goals }] },
    ]);

  test('a standard that somebody else changed in between is not overwritten: who read it before is told to read it again', () => {
    const message = changed()
      .when({ type: 'set-goals', ...goals, expectedVersion: read().goals }, other)
      .thenRefused('version-changed');
    expect(message).toContain('Read it again');
  });

  test('a standard that somebody else changed in between is overwritten by who has read the change, and by who does not say what was read', () => {
    changed()
      .when({ type: 'set-goals', ...goals, expectedVersion: 99 }, other)
      .thenTypes('goals-set');
    changed()
      .when({ type: 'set-goals', ...goals }, other)
      .thenTypes('goals-set');
  });

  test('a standard that somebody else changed in between holds nobody up who changes another standard', () => {
    changed()
      .when({ type: 'set-boards', boards: [...boards], expectedVersion: read().boards }, other)
      .thenTypes('boards-set');
    changed()
      .when({ type: 'set-people', people: [...people], expectedVersion: read().people }, ada)
      .thenTypes('people-set');
  });

  test('a gate model is guarded by its id; a new one was never seen', () => {
    const model = gateModel();
    const publish = { type: 'publish-gate-model' as const, model, default: false };
    standing()
      .when({ ...publish, expectedVersion: 0 }, other)
      .thenRefused('version-changed');
    standing()
      .when({ ...publish, expectedVersion: read()[modelVersionKey(model.id)] }, other)
      .thenTypes('gate-model-published');
    standing()
      .when({ ...publish, model: { ...model, id: 'quite-new' }, expectedVersion: 0 }, other)
      .thenTypes('gate-model-published');
  });
});
