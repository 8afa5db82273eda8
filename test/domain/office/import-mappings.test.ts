/** Mappings by which an office reads its files: who keeps them, what is refused, and that no amount changes its currency by being imported. */
import { describe, expect, test } from 'vitest';
import { officePreconditions } from '#domain/office/actions.ts';
import { office } from '#domain/office/decide.ts';
import { mostMappings, officeMappingSchema } from '#domain/office/imports/mapping.ts';
import { requireCurrency } from '#domain/office/permissions.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { must, officeWorld } from '../../support/fixtures.ts';
import { monday, person } from '../../support/given.ts';

const list = { id: 'monthly', title: 'Monthly list', settings: { columns: { title: 'Name' }, identity: ['Name'] } };
const context = (who: string) => ({ now: monday, actor: person(who) });

function kept(state: OfficeState, ...mappings: (typeof list)[]): OfficeState {
  return mappings.reduce((before, mapping) => {
    const facts = must(office.decide(before, { type: 'save-import-mapping', mapping }, context('ada')));
    return facts.reduce((now, fact) => office.evolve(now, fact, { at: monday, actor: person('ada'), seq: 9 }), before);
  }, state);
}

const save = (state: OfficeState, mapping: typeof list, who = 'ada') =>
  office.decide(state, { type: 'save-import-mapping', mapping }, context(who));

describe('the mappings of an office', () => {
  const { state } = officeWorld().office;

  test('a mapping is kept with who kept it and when; the same one again adds nothing, and a changed one replaces it', () => {
    const once = kept(state, list);
    expect(once.importMappings).toEqual([{ ...list, by: 'ada', at: monday }]);
    expect(save(once, list)).toEqual({ facts: [] });
    const changed = { ...list, title: 'List of the month' };
    expect(kept(once, changed).importMappings.map(({ title }) => title)).toEqual(['List of the month']);
  });

  test('two mappings of one office have different names, and an office keeps no more than fifty', () => {
    const once = kept(state, list);
    expect(save(once, { ...list, id: 'other' })).toMatchObject({ refusal: { code: 'already-exists', field: 'mapping.title' } });
    const many = Array.from({ length: mostMappings }, (_, at) => ({ ...list, id: `m${at}`, title: `List ${at}` }));
    expect(save(kept(state, ...many), list)).toMatchObject({ refusal: { code: 'too-many' } });
    expect(must(save(kept(state, ...many), { ...list, id: 'm3', title: 'List 3 anew' }))).toHaveLength(1);
  });

  test('only the PMO and administrators keep and forget mappings; forgetting one that is not there adds nothing', () => {
    const once = kept(state, list);
    expect(save(once, list, 'manu')).toMatchObject({ refusal: { code: 'not-allowed' } });
    const remove = (mapping: string, who: string) =>
      office.decide(once, { type: 'remove-import-mapping', mapping }, context(who));
    expect(remove('monthly', 'manu')).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(remove('monthly', 'ada')).toEqual({ facts: [{ type: 'import-mapping-removed', mapping: 'monthly' }] });
    expect(remove('unheard-of', 'ada')).toEqual({ facts: [] });
  });

  test('P15: a mapping of more than 40,000 characters is refused with the remedy', () => {
    const large = officeMappingSchema.safeParse({ ...list, settings: { translate: 'x'.repeat(41_000) } });
    expect(large.error?.issues[0]?.message).toContain('leave out rules and words');
  });
});

test('files are sent by the PMO, administrators and sponsors of an office, and by nobody else', () => {
  const { state } = officeWorld().office;
  const may = state.people.filter(({ id }) => !officePreconditions['import-portfolio'](state, context(id)));
  const expected = state.people.filter(({ roles }) => roles.some(role => ['pmo', 'admin', 'sponsor'].includes(role)));
  expect(may.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  expect(may.length).toBeGreaterThan(0);
  expect(may.length).toBeLessThan(state.people.length);
});

test('a mapping that counts in another currency than the office is refused with both currencies', () => {
  const counted = { id: 'north', currency: 'EUR' } as Parameters<typeof requireCurrency>[0];
  expect(requireCurrency(counted, 'EUR')).toBeUndefined();
  expect(requireCurrency(counted, 'SEK')?.refusal).toMatchObject({
    field: 'mapping.money.currency',
    message: expect.stringContaining('counts in SEK, the office north in EUR'),
  });
});
