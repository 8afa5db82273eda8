/** How a proposal comes in, changes, and is returned, declined or admitted. */
import type { Meta } from '../../decision/decider.ts';
import { baselineOf } from '../baselines/baseline.ts';
import { withBaseline } from '../baselines/evolve.ts';
import type { ProjectFact } from '../facts.ts';
import { leadsInEffect, namingsAfter } from '../namings/naming.ts';
import { noEntries } from '../registers/registers.ts';
import { peopleOf, revisedSince } from '../since.ts';
import type { Project, ProjectInIntake } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { intakeFacts } from './facts.ts';
import { lastImportAfter } from './imported.ts';
import type { inFlightFacts } from './in-flight.ts';

type Fact<T extends ProjectFact['type']> = Extract<ProjectFact, { type: T }>;

/** The first fact of a project. */
export function submitted(fact: Fact<'proposal-submitted'>, { at, actor }: Meta): Project {
  const { project, proposal, digest, named, asked } = fact;
  return {
    id: project,
    office: proposal.office,
    status: 'submitted',
    proposal,
    digest,
    imported: lastImportAfter(undefined, fact),
    revision: 1,
    authors: actor.kind === 'person' ? [actor.id] : [],
    formerLeads: [],
    namings: namingsAfter(proposal, [], { named, asked, by: actor.id, at }),
    submittedAt: at,
    changedAt: at,
    newsAt: at,
    duplicates: [],
    reasons: [],
    passed: [],
    rounds: {},
    gates: [],
    evidence: [],
    trend: [],
    baseline: baselineOf(proposal),
    baselines: [],
    changes: 0,
    since: { at, baseline: 0, people: peopleOf(proposal), revisions: [], reports: 0 },
    conditions: [],
    waivers: [],
    failing: [],
    registers: noEntries,
    waits: {},
  };
}

/** A revision; one that was returned or declined goes through intake again. The baseline follows until the first gate is passed. */
function revised(state: Project, fact: Fact<'proposal-revised'>, { actor, at }: Meta): Project {
  const { proposal, digest, revision, named, asked } = fact;
  const again: Project =
    state.status === 'returned' || state.status === 'declined' || state.status === 'withdrawn'
      ? { ...state, status: 'submitted', reasons: [], mergedInto: undefined, withdrawn: undefined }
      : state;
  const authors = actor.kind !== 'person' || state.authors.includes(actor.id) ? state.authors : [...state.authors, actor.id];
  const follows = state.passed.length === 0 && state.baselines.length === 0;
  const baseline = follows ? baselineOf(proposal) : state.baseline;
  const formerLeads = [...new Set([...state.formerLeads, ...leadsInEffect(state)])];
  const namings = namingsAfter(proposal, state.namings, { named, asked, by: actor.id, at });
  const since = revisedSince(state.since, { revision, by: actor.id, at, note: fact.note });
  const imported = lastImportAfter(state.imported, fact);
  const handovers = state.handovers?.filter(({ role, from }) => proposal[role] === from);
  return { ...again, since, proposal, digest, imported, revision, authors, formerLeads, namings, baseline, handovers };
}

function inIntake(state: Project): ProjectInIntake {
  if (state.status === 'submitted' || state.status === 'returned' || state.status === 'declined') return state;
  throw new Error(`intake is over for a project that is ${state.status}`);
}

export const intakeFolds: ProjectFolds<typeof intakeFacts> = {
  'proposal-submitted': (_state, fact, meta) => submitted(fact, meta),
  'proposal-revised': revised,
  'proposal-scored': (state, fact) => ({ ...state, score: { ...fact.score, revision: fact.revision } }),
  'duplicates-found': (state, fact) => ({ ...state, duplicates: fact.duplicates }),
  'proposal-returned': (state, fact, { at }) => ({
    ...inIntake(state),
    status: 'returned',
    reasons: fact.reasons,
    returnedAt: at,
  }),
  'proposal-lapsed': (state, fact) => ({ ...inIntake(state), status: 'declined', reasons: fact.reasons }),
  'proposal-declined': (state, fact) => ({ ...inIntake(state), status: 'declined', reasons: fact.reasons }),
  'project-admitted': (state, { model: id, version, stage, because }, { at }) => ({
    ...inIntake(state),
    status: 'active',
    reasons: [],
    model: { id, version },
    stage,
    stageSince: at,
    admittedAt: at,
    since: { ...state.since, model: { id, version } },
    ...(because !== undefined && { bySize: { ...state.bySize, because } }),
  }),
};

/** Under way from its first commit on, where its file says; what was approved before is its first baseline. */
export const inFlightFolds: ProjectFolds<typeof inFlightFacts> = {
  'project-taken-over': (state, { model: id, version, stage, passed, approved, source }, { at, actor }) => {
    const model = { id, version };
    const underWay = {
      ...inIntake(state),
      ...{ status: 'active' as const, reasons: [], model, stage, stageSince: at, admittedAt: at, passed },
      takenOver: { at, by: actor.id, source, passed, approved },
      since: { ...state.since, model, baseline: approved ? 1 : 0 },
    };
    return approved ? withBaseline(underWay, { number: 1, ...approved, at, why: 'approved before Tollgate' }) : underWay;
  },
};
