/** Names and addresses are no part of what is stored for ever: facts commit to them (decision 50). */
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { assessmentFactSchema } from '#domain/assessment/facts.ts';
import { auditFactSchema } from '#domain/audit/facts.ts';
import { callFactSchema } from '#domain/call/facts.ts';
import { type Entry, noDigest, seal } from '#domain/history/commit.ts';
import { commitmentTo } from '#domain/history/personal.ts';
import { meetingFactSchema } from '#domain/meeting/facts.ts';
import { officeFactSchema } from '#domain/office/facts.ts';
import { commitmentsIn, opened, personalIn, withheld } from '#domain/office/personal.ts';
import { pseudonymOf } from '#domain/office/pseudonym.ts';
import { projectFactSchema } from '#domain/project/facts.ts';
import { reviewFactSchema } from '#domain/review/facts.ts';
import { selectionFactSchema } from '#domain/selection/facts.ts';
import { weightingFactSchema } from '#domain/weighting/facts.ts';

const ann = { id: 'p1', name: 'Ann Ott', email: 'ann@x.example', roles: ['admin'] };
const entry = { userName: 'ann', externalId: '7', name: 'Ann Ott', email: 'ann@x.example' };

const withSalt = ({ value }: { value: Readonly<Record<string, string>> }) => commitmentTo({ salt: '0'.repeat(32), value });

describe('facts commit to personal fields', () => {
  test('a person keeps id and roles, and one commitment stands in the place of name and address', () => {
    const [fact] = withheld([{ type: 'people-set', people: [ann], reason: 'New' }], withSalt);
    const personal = commitmentTo({ salt: '0'.repeat(32), value: { name: 'Ann Ott', email: 'ann@x.example' } });
    expect(fact).toEqual({ type: 'people-set', people: [{ id: 'p1', personal, roles: ['admin'] }], reason: 'New' });
  });

  test('what a directory said of a person is one commitment, of the person beside whom it stands', () => {
    const fact = { type: 'directory-entry-set', person: 'p1', entry, by: 'service:pmo:d' };
    expect(personalIn([fact])).toEqual([{ person: 'p1', value: entry }]);
    const stored = withheld([fact], withSalt);
    expect(stored).toEqual([{ ...fact, entry: { personal: withSalt({ value: entry }) } }]);
    expect([...commitmentsIn(stored).values()]).toEqual(['p1']);
  });

  test('opened again, facts are what they were, field by field in their order', () => {
    const facts = [
      { type: 'people-set', people: [ann, { ...ann, id: 'p2', email: 'bob@x.example' }] },
      { type: 'change-proposed', id: 'c1', change: { kind: 'people', people: [ann] }, by: 'p1' },
      { type: 'directory-entry-set', person: 'p1', entry },
    ];
    const values = new Map(personalIn(facts).map(of => [withSalt(of), of.value]));
    const read = opened(withheld(facts, withSalt), commitment => values.get(commitment));
    expect(JSON.stringify(read)).toBe(JSON.stringify(facts));
  });

  test('facts of earlier versions, which name people in clear, are read as they are', () => {
    const facts = [{ type: 'people-set', people: [ann] }];
    expect(opened(facts, () => undefined)).toEqual(facts);
  });

  test('of a person whose record is gone only the id is told, the same name everywhere, and an address that no mail reaches', () => {
    const facts = [
      { type: 'people-set', people: [ann, { ...ann, id: 'p2' }] },
      { type: 'person-invited', person: ann },
    ];
    const read = opened(withheld(facts, withSalt), () => undefined) as unknown as {
      people: (typeof ann)[];
      person: typeof ann;
    }[];
    expect(read[0]?.people[0]).toEqual({
      id: 'p1',
      name: pseudonymOf('p1'),
      email: expect.stringMatching(/@erased\.invalid$/),
      roles: ['admin'],
    });
    expect(read[0]?.people[0]?.email).not.toBe(read[0]?.people[1]?.email);
    expect(read[1]?.person).toEqual(read[0]?.people[0]);
    expect(JSON.stringify(read)).not.toMatch(/Ott|ann@/);
  });

  test('the digest of an entry that commits to names is pinned, so that others can compute it again', () => {
    const people = withheld([{ type: 'people-set', people: [ann] }], withSalt);
    const stored: Entry = {
      ...{ stream: 'office/pmo', seq: 1, at: '2026-03-02T09:00:00.000Z', actor: { kind: 'system', id: 'operator' } },
      ...{ command: 'c1', content: '', facts: people, previous: noDigest },
    };
    expect(commitmentTo({ salt: '0'.repeat(32), value: { name: 'Ann Ott', email: 'ann@x.example' } })).toMatchInlineSnapshot(
      `"1194801635bbade68a4a1af0f8a03738cda2ab12df535cd461f00274d724f4d9"`,
    );
    expect(seal(stored).digest).toMatchInlineSnapshot(`"3fc4336f88a5c59c154a8150c41199ec0bba115feb8842410f19e7f6a74df9ec"`);
  });
});

/** Where a schema has fields with a mail address among them: `people.[]`. */
function placesOf(schema: z.core.JSONSchema.BaseSchema, path: readonly string[] = []): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [], additionalProperties } = schema;
  const type = properties.type as { const?: string } | undefined;
  const at = type?.const === undefined ? path : [type.const];
  const own = Object.hasOwn(properties, 'email') ? [at.join('.')] : [];
  const inner = Object.entries(properties).flatMap(([key, field]) => placesOf(field as never, [...at, key]));
  const several = [...anyOf, ...oneOf].flatMap(option => placesOf(option as never, at));
  const list = items && typeof items === 'object' ? placesOf(items as never, [...at, '[]']) : [];
  const open =
    additionalProperties && typeof additionalProperties === 'object' ? placesOf(additionalProperties as never, at) : [];
  return [...new Set([...own, ...inner, ...several, ...list, ...open])];
}

describe('which facts are about people', () => {
  const placesIn = (schema: z.ZodType) => placesOf(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }) as never);

  test('the facts that hold names and addresses are these, all of offices', () => {
    expect(placesIn(officeFactSchema)).toEqual([
      'people-set.people.[]',
      'change-proposed.change.people.[]',
      'person-invited.person',
      'directory-entry-set.entry',
    ]);
  });

  test.each([
    ['projects', projectFactSchema],
    ['rounds', reviewFactSchema],
    ['calls', callFactSchema],
    ['assessments', assessmentFactSchema],
    ['selections', selectionFactSchema],
    ['weightings', weightingFactSchema],
    ['meetings', meetingFactSchema],
    ['what is kept for auditors', auditFactSchema],
  ])('no fact of %s holds a mail address: people are ids there', (_, schema) => {
    expect(placesIn(schema)).toEqual([]);
  });
});
