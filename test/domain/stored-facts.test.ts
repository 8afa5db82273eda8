/**
 * What was stored must be readable for ever (P12): histories as version 1 wrote them still parse, lose nothing in parsing, and fold
 * to the same truth. A new fact type needs a sample; samples/*.v1.json are never edited, only added to.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { foldAll, type Meta } from '#domain/decision/decider.ts';
import { office } from '#domain/office/decide.ts';
import { officeFactSchema } from '#domain/office/facts.ts';
import { project } from '#domain/project/decide.ts';
import { projectFactSchema } from '#domain/project/facts.ts';
import { review } from '#domain/review/decide.ts';
import { reviewFactSchema } from '#domain/review/facts.ts';

interface History {
  readonly name: string;
  /** What must be true after folding the entries. */
  readonly is: Record<string, unknown>;
  readonly entries: readonly (Meta & { readonly facts: readonly { readonly type: string }[] })[];
}
interface Fold {
  readonly initial: unknown;
  evolve(state: never, fact: never, meta: Meta): unknown;
}

const aggregates = [
  { name: 'office', fold: office as Fold, schema: officeFactSchema as ZodType, options: officeFactSchema.options },
  { name: 'project', fold: project as Fold, schema: projectFactSchema as ZodType, options: projectFactSchema.options },
  { name: 'review', fold: review as Fold, schema: reviewFactSchema as ZodType, options: reviewFactSchema.options },
];

function samplesOf(aggregate: string): readonly History[] {
  return JSON.parse(readFileSync(new URL(`./samples/${aggregate}.v1.json`, import.meta.url), 'utf8')) as History[];
}

describe.each(aggregates)('P12: the stored facts of version 1: $name', ({ name, fold, schema, options }) => {
  const histories = samplesOf(name);
  const facts = histories.flatMap(history => history.entries.flatMap(entry => entry.facts));

  test('every fact type has a sample', () => {
    const types = options.flatMap(option => [...option.shape.type.values]);
    expect(types.length).toBeGreaterThan(5);
    expect([...new Set(facts.map(fact => fact.type))].sort()).toEqual([...types].sort());
  });

  test('every sample parses, and nothing of it is lost or changed in parsing', () => {
    for (const fact of facts) expect(schema.parse(fact)).toEqual(fact);
  });

  test('a fact with a field nobody knows is not a fact', () => {
    for (const fact of facts) expect(schema.safeParse({ ...fact, surprise: true }).success, fact.type).toBe(false);
  });

  test.each(histories)('$name folds to what it was', ({ entries, is }) => {
    const state = entries.reduce((before, entry) => foldAll(fold as never, before, entry as never), fold.initial);
    expect(state).toMatchObject(is);
  });
});
