/** Which facts on record a question means: by words, kind, person and day. */
import { expect, test } from 'vitest';
import { kindOnRecord, recordKinds } from '#domain/audit-report/record-kinds.ts';
import { type FactOnRecord, isOnRecord, type RecordQuestion } from '#domain/audit-report/search.ts';
import { projectFactSchema } from '#domain/project/facts.ts';

const met: FactOnRecord = {
  history: 'project',
  at: '2026-03-02T23:59:59.999Z',
  by: 'manu',
  fact: { type: 'condition-met', condition: 'c1', how: 'The Contract with Müller is signed.', given: { to: ['sonia'] } } as never,
};
const names: Readonly<Record<string, string>> = { manu: 'Manuela Okafor', sonia: 'Sonia Reyes' };
const finds = (question: RecordQuestion, of: FactOnRecord = met) => isOnRecord(of, question, id => names[id]);

test('words are found by their beginnings, in any case and without accents, and each of them must be there', () => {
  expect(finds({ text: 'contr' })).toBe(true);
  expect(finds({ text: 'MULLER signed' })).toBe(true);
  expect(finds({ text: 'muller refused' })).toBe(false);
  expect(finds({ text: 'ontract' })).toBe(false);
});

test('what happened is found by the words of its kind, and by the name of whoever did it or is named in it', () => {
  expect(finds({ text: 'condition met' })).toBe(true);
  expect(finds({ text: 'manuela' })).toBe(true);
  expect(finds({ text: 'reyes' })).toBe(true);
  expect(finds({ text: 'sam' })).toBe(false);
});

test('a person is found as who did it and as whom it names at any depth, and nobody else', () => {
  expect(finds({ person: 'manu' })).toBe(true);
  expect(finds({ person: 'sonia' })).toBe(true);
  expect(finds({ person: 'son' })).toBe(false);
  expect(finds({ person: 'manu' }, { ...met, by: undefined })).toBe(false);
});

test('the first and the last day count whole, in UTC', () => {
  expect(finds({ from: '2026-03-02', to: '2026-03-02' })).toBe(true);
  expect(finds({ from: '2026-03-03' })).toBe(false);
  expect(finds({ to: '2026-03-01' })).toBe(false);
});

test('a kind means its own facts, and all that is asked for must hold', () => {
  expect(finds({ kind: 'conditions' })).toBe(true);
  expect(finds({ kind: 'gates' })).toBe(false);
  expect(finds({ kind: 'conditions', person: 'manu', text: 'contract', from: '2026-03-03' })).toBe(false);
  expect(finds({ kind: 'office' }, { ...met, history: 'office' })).toBe(true);
});

test('every fact of a project is of a kind, every kind has facts, and a fact of a later version is found by its words alone', () => {
  const types = projectFactSchema.options.map(({ shape }) => shape.type.value);
  const kinds = types.map(type => kindOnRecord('project', type));
  expect(kinds).not.toContain(undefined);
  expect(new Set([...kinds, kindOnRecord('office', 'goals-set')])).toEqual(new Set(recordKinds));
  const later = { ...met, fact: { type: 'toString' } };
  expect(kindOnRecord('project', 'toString')).toBeUndefined();
  expect([finds({ text: 'manuela' }, later), finds({ kind: 'gates' }, later)]).toEqual([true, false]);
});
