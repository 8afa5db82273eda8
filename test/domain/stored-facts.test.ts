/**
 * What was stored must be readable for ever (P12): histories as each version wrote them are lifted to today's facts, lose nothing on the way,
 * and fold to the same truth. A new fact type needs a sample; samples/*.json are never edited, only added to.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { assessment } from '#domain/assessment/decide.ts';
import { assessmentFactSchema } from '#domain/assessment/facts.ts';
import { upcastAssessment } from '#domain/assessment/upcast.ts';
import { audit } from '#domain/audit/decide.ts';
import { auditFactSchema } from '#domain/audit/facts.ts';
import { upcastAudit } from '#domain/audit/upcast.ts';
import { call } from '#domain/call/decide.ts';
import { callFactSchema } from '#domain/call/facts.ts';
import { upcastCall } from '#domain/call/upcast.ts';
import { foldAll, type Meta } from '#domain/decision/decider.ts';
import { meeting } from '#domain/meeting/decide.ts';
import { meetingFactSchema } from '#domain/meeting/facts.ts';
import { upcastMeeting } from '#domain/meeting/upcast.ts';
import { office } from '#domain/office/decide.ts';
import { officeFactSchema } from '#domain/office/facts.ts';
import { upcastOffice } from '#domain/office/upcast.ts';
import { project } from '#domain/project/decide.ts';
import { projectFactSchema } from '#domain/project/facts.ts';
import { upcastProject } from '#domain/project/upcast.ts';
import { review } from '#domain/review/decide.ts';
import { reviewFactSchema } from '#domain/review/facts.ts';
import { upcastReview } from '#domain/review/upcast.ts';
import { selection } from '#domain/selection/decide.ts';
import { selectionFactSchema } from '#domain/selection/facts.ts';
import { upcastSelection } from '#domain/selection/upcast.ts';
import { upcastFact } from '#domain/upcast.ts';
import { weighting } from '#domain/weighting/decide.ts';
import { weightingFactSchema } from '#domain/weighting/facts.ts';
import { upcastWeighting } from '#domain/weighting/upcast.ts';

interface Fact {
  readonly type: string;
}
interface History {
  readonly name: string;
  /** What must be true after folding the entries, in the words of the version that wrote them. */
  readonly is: Record<string, unknown>;
  readonly entries: readonly (Meta & { readonly facts: readonly Fact[] })[];
}
type Lift = (stored: Fact) => Fact;
interface Fold {
  readonly initial: unknown;
  evolve(state: never, fact: never, meta: Meta): unknown;
}

const aggregates: readonly {
  readonly name: string;
  readonly fold: Fold;
  readonly schema: ZodType;
  readonly types: readonly string[];
  readonly lift: Lift;
  /** The version of the facts with which the aggregate came; 1 when left out. */
  readonly since?: number;
}[] = [
  {
    name: 'office',
    fold: office as Fold,
    schema: officeFactSchema as ZodType,
    types: typesOf(officeFactSchema),
    lift: upcastOffice as Lift,
  },
  {
    name: 'project',
    fold: project as Fold,
    schema: projectFactSchema as ZodType,
    types: typesOf(projectFactSchema),
    lift: upcastProject as Lift,
  },
  {
    name: 'review',
    fold: review as Fold,
    schema: reviewFactSchema as ZodType,
    types: typesOf(reviewFactSchema),
    lift: upcastReview as Lift,
  },
  {
    name: 'call',
    fold: call as Fold,
    schema: callFactSchema as ZodType,
    types: typesOf(callFactSchema),
    lift: upcastCall as Lift,
    since: 2,
  },
  {
    name: 'assessment',
    fold: assessment as Fold,
    schema: assessmentFactSchema as ZodType,
    types: typesOf(assessmentFactSchema),
    lift: upcastAssessment as Lift,
    since: 2,
  },
  {
    name: 'selection',
    fold: selection as Fold,
    schema: selectionFactSchema as ZodType,
    types: typesOf(selectionFactSchema),
    lift: upcastSelection as Lift,
    since: 2,
  },
  {
    name: 'weighting',
    fold: weighting as Fold,
    schema: weightingFactSchema as ZodType,
    types: typesOf(weightingFactSchema),
    lift: upcastWeighting as Lift,
    since: 2,
  },
  {
    name: 'meeting',
    fold: meeting as Fold,
    schema: meetingFactSchema as ZodType,
    types: typesOf(meetingFactSchema),
    lift: upcastMeeting as Lift,
    since: 2,
  },
  {
    name: 'audit',
    fold: audit as Fold,
    schema: auditFactSchema as ZodType,
    types: typesOf(auditFactSchema),
    lift: upcastAudit as Lift,
    since: 2,
  },
];

function typesOf({ options }: { options: readonly { shape: { type: { values: Set<string> } } }[] }): string[] {
  return options.flatMap(option => [...option.shape.type.values]);
}

function samplesOf(aggregate: string, version: number): readonly History[] {
  const files = readdirSync(new URL('./samples/', import.meta.url)).filter(name => name.startsWith(`${aggregate}.v${version}.`));
  return files.flatMap(
    name => JSON.parse(readFileSync(new URL(`./samples/${name}`, import.meta.url), 'utf8')) as readonly History[],
  );
}

function factsOf(histories: readonly History[]): readonly Fact[] {
  return histories.flatMap(history => history.entries.flatMap(entry => entry.facts));
}

function folded(fold: Fold, { entries }: History): unknown {
  return entries.reduce((before, entry) => foldAll(fold as never, before, entry as never), fold.initial);
}

/** Aggregates that came later have no facts of version 1. */
const versions = aggregates.flatMap(aggregate =>
  [1, 2].filter(version => version >= (aggregate.since ?? 1)).map(version => ({ ...aggregate, version })),
);

describe.each(versions)('P12: the stored facts of version $version: $name', ({ name, version, fold, schema, types, lift }) => {
  const histories = samplesOf(name, version);
  const facts = factsOf(histories).map(lift);
  const today = samplesOf(name, 2);

  test('every fact type has a sample; version 1 knew fewer', () => {
    expect(types.length).toBeGreaterThanOrEqual(3);
    const found = [...new Set(facts.map(fact => fact.type))].sort();
    if (version === 2) expect(found).toEqual([...types].sort());
    else expect(types).toEqual(expect.arrayContaining(found));
  });

  test('every sample parses, and nothing of it is lost or changed in parsing', () => {
    for (const fact of facts) expect(schema.parse(fact)).toEqual(fact);
  });

  test('a fact with a field nobody knows is not a fact', () => {
    for (const fact of facts) expect(schema.safeParse({ ...fact, surprise: true }).success, fact.type).toBe(false);
  });

  test('lifting a fact keeps every value it holds, and lifting it again changes nothing', () => {
    for (const stored of factsOf(histories)) {
      const { type: _, ...values } = lift(stored);
      const { type: __, ...before } = stored;
      expect(Object.values(values)).toEqual(expect.arrayContaining(Object.values(before)));
      expect(Object.keys(values)).toHaveLength(Object.keys(before).length);
      expect(lift(lift(stored))).toEqual(lift(stored));
      expect(upcastFact(`${name}/x`, stored)).toEqual(lift(stored));
    }
  });

  test.each(histories)('$name folds to what it was', history => {
    const same = today.find(one => one.name === history.name);
    expect(folded(fold, history)).toMatchObject(same?.is ?? history.is);
    if (same) expect(folded(fold, history)).toEqual(folded(fold, same));
  });
});

test('the words of version 1 for what was true are still those of today, but for the standard gate model of an office', () => {
  for (const { name } of aggregates)
    for (const { name: title, is } of samplesOf(name, 1)) {
      const { preferredModel, ...rest } = is;
      const words = preferredModel === undefined ? rest : { ...rest, defaultModel: preferredModel };
      expect(samplesOf(name, 2).find(history => history.name === title)?.is, title).toEqual(words);
    }
});

test('version 2 stores no fact under a name or a field of version 1', () => {
  for (const { name, lift } of aggregates) for (const fact of factsOf(samplesOf(name, 2))) expect(lift(fact)).toEqual(fact);
});
