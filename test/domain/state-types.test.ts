/** States that cannot be: what does not happen to a project or a round does not compile. `npx tsc` is the judge; running shows the other half. */
import { describe, expect, test } from 'vitest';
import type { DecideTable, EvolveTable } from '#domain/decision/tables.ts';
import type { OfficeCommand } from '#domain/office/commands.ts';
import type { Closure } from '#domain/project/closure/closure.ts';
import { evolveProject } from '#domain/project/evolve.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import type { OpenRound } from '#domain/project/gates/record.ts';
import type {
  ClosingProject,
  KilledProject,
  Project,
  ProjectInIntake,
  ProjectState,
  ProjectUnderWay,
} from '#domain/project/state.ts';
import { noProject } from '#domain/project/state.ts';
import { evolveReview } from '#domain/review/evolve.ts';
import type { EndedReview, OpenReview, ReviewState } from '#domain/review/state.ts';
import { noReview } from '#domain/review/state.ts';
import type { Branded } from '#domain/values/brand.ts';
import type { OfficeId, PersonId, ReviewId } from '#domain/values/ids.ts';
import type { MinorUnits } from '#domain/values/money.ts';
import type { CalendarDate, Instant } from '#domain/values/time.ts';
import { admittedWorld, openRoundWorld } from '../support/fixtures.ts';
import { monday, system } from '../support/given.ts';

const meta = { at: monday, actor: system, seq: 1 };

describe('a project whose status and fields contradict each other does not compile', () => {
  const closure = {} as Closure;
  const open = {} as OpenRound;

  test('a closing project has a closure', () => {
    const { closure: _, ...without } = {} as ClosingProject;
    // @ts-expect-error a closing project without a closure
    const closing: ClosingProject = without;
    expect(closing.closure).toBeUndefined();
  });

  test('an active project has a gate model and a stage', () => {
    const { stage: _, ...stageless } = {} as ProjectUnderWay;
    // @ts-expect-error an active project without a stage
    const without: ProjectUnderWay = stageless;
    const { model: __, ...modelless } = {} as ProjectUnderWay;
    // @ts-expect-error an active project without a gate model
    const other: ProjectUnderWay = modelless;
    expect([without.stage, other.model]).toEqual([undefined, undefined]);
  });

  test('a project in intake has neither an open round nor a closure', () => {
    const submitted = {} as ProjectInIntake;
    // @ts-expect-error an open round in a submitted project
    const asked: Project = { ...submitted, status: 'submitted', open };
    // @ts-expect-error a closure in a submitted project
    const closing: Project = { ...submitted, status: 'submitted', closure };
    expect([asked.status, closing.status]).toEqual(['submitted', 'submitted']);
  });

  test('a killed project has no open round about a gate', () => {
    const killed = {} as KilledProject;
    // @ts-expect-error an open round in a killed project
    const asked: Project = { ...killed, status: 'killed', open };
    expect(asked.status).toBe('killed');
  });

  test('a project that is not there has no proposal to read', () => {
    const absent: ProjectState = noProject;
    // @ts-expect-error nobody has submitted it
    expect(() => absent.proposal.title).toThrow(TypeError);
    expect(absent.stage).toBeUndefined();
  });
});

test('an open round with an outcome, or an ended one without, does not compile', () => {
  const ended = {} as EndedReview;
  // @ts-expect-error an open round has no outcome
  const open: OpenReview = { ...ended, outcome: { kind: 'lapsed', why: 'nobody came', at: monday } };
  const { outcome: _, ...rest } = ended;
  // @ts-expect-error an ended round says how it ended
  const without: EndedReview = rest;
  expect([open.outcome === undefined, without.outcome]).toEqual([false, undefined]);
});

test('a table of decisions or folds with a missing or a misspelt entry does not compile', () => {
  type Commands = { type: 'remind'; number: number } | { type: 'escalate' };
  // @ts-expect-error escalate is missing
  const missing: DecideTable<object, Commands, never, object> = { remind: () => ({ facts: [] }) };
  const misspelt: EvolveTable<object, { type: 'round-escalated' }> = {
    'round-escalated': state => state,
    // @ts-expect-error no such fact
    'round-esclated': (state: object) => state,
  };
  // @ts-expect-error an office takes no command of a project
  const command: OfficeCommand = { type: 'file-report', report: {} };
  expect([Object.keys(missing), Object.keys(misspelt).length, command.type]).toEqual([['remind'], 2, 'file-report']);
});

describe('a history that cannot have happened is a fault when it is folded, not a state that is not true', () => {
  const closed: ProjectFact = { type: 'project-closed', number: 1, result: 'completed' };

  test('a project that is not closing cannot be closed', () => {
    expect(() => evolveProject(admittedWorld().project.state, closed, meta)).toThrow('is not closing');
  });

  test('nothing happens to a project before its proposal was submitted', () => {
    expect(() => evolveProject(noProject, closed, meta)).toThrow('before the proposal was submitted');
  });

  test('nothing happens in a round before it was opened', () => {
    expect(() => evolveReview(noReview, { type: 'round-voided', why: 'edited' }, meta)).toThrow('before the round was opened');
  });

  test('a fact that this version does not know is named', () => {
    const unknown = { type: 'round-adjourned' } as unknown as Parameters<typeof evolveReview>[1];
    const state: ReviewState = openRoundWorld().round.state;
    expect(() => evolveReview(state, unknown, meta)).toThrow('does not know the fact round-adjourned');
  });
});

test('two kinds of ids, a day and an instant, or an amount of another kind do not pass for each other', () => {
  const { proposal, id, submittedAt } = admittedWorld().project.state;
  // @ts-expect-error an office is no person
  const person: PersonId = proposal.office;
  // @ts-expect-error a person is no office
  const office: OfficeId = proposal.sponsor;
  // @ts-expect-error a project is no review
  const review: ReviewId = id;
  // @ts-expect-error an instant is no day
  const day: CalendarDate = submittedAt;
  // @ts-expect-error a day is no instant
  const instant: Instant = proposal.end;
  const cents: MinorUnits = 12_345;
  // @ts-expect-error an amount of money is no number of points
  const points: Branded<number, 'Points'> = cents;
  const literal: PersonId = 'sonia';
  expect([person, office, review, day, instant, points, literal]).toEqual([
    'pmo',
    'sonia',
    'p1',
    monday,
    '2026-11-30',
    12_345,
    'sonia',
  ]);
});
