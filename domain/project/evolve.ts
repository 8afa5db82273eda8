/** How each fact changes what is true of a project. */
import type { Meta } from '../decision/decider.ts';
import { refusedRound } from './closure/steps.ts';
import type { Report } from './delivery/report.ts';
import type { ProjectFact } from './facts.ts';
import { baselineOf, type GateRecord, type ProjectState, type TrendPoint } from './state.ts';

/** Trend points kept in the state; older ones are in the facts. */
const trendLength = 60;

/** No news of a project: the engine's own notes, single pieces of evidence, and alerts, which have lists of their own. */
const quiet: ReadonlySet<ProjectFact['type']> = new Set([
  'proposal-scored',
  'duplicates-found',
  'evidence-added',
  'criterion-failed',
  'criterion-recovered',
  'wait-began',
  'customer-reminded',
  'project-archived',
]);

export function evolveProject(before: ProjectState, fact: ProjectFact, meta: Meta): ProjectState {
  const state = { ...before, changedAt: meta.at, ...(!quiet.has(fact.type) && { newsAt: meta.at }) };
  switch (fact.type) {
    case 'proposal-submitted':
    case 'proposal-revised':
      return proposed(state, fact, meta);
    case 'proposal-scored':
      return { ...state, score: { ...fact.score, revision: fact.revision } };
    case 'duplicates-found':
      return { ...state, duplicates: fact.duplicates };
    case 'proposal-returned':
      return { ...state, status: 'returned', reasons: fact.reasons };
    case 'proposal-declined':
      return { ...state, status: 'declined', reasons: fact.reasons };
    case 'project-admitted': {
      const model = { id: fact.model, version: fact.version };
      return { ...state, status: 'active', reasons: [], model, stage: fact.stage, stageSince: meta.at };
    }
    case 'evidence-added': {
      const others = state.evidence.filter(item => item.id !== fact.evidence.replaces);
      return { ...state, evidence: [...others, fact.evidence] };
    }
    case 'report-filed':
      return {
        ...state,
        report: { ...fact.report, at: meta.at },
        trend: [...state.trend, trendPoint(fact.report, meta)].slice(-trendLength),
      };
    case 'condition-met': {
      const met = { metAt: meta.at, how: fact.how };
      return {
        ...state,
        conditions: state.conditions.map(entry => (entry.id === fact.condition ? { ...entry, ...met } : entry)),
      };
    }
    case 'criterion-failed': {
      const { type: _, ...failing } = fact;
      return { ...state, failing: [...state.failing, { ...failing, since: meta.at }] };
    }
    case 'criterion-recovered':
      return {
        ...state,
        failing: state.failing.filter(entry => !(entry.criterion === fact.criterion && entry.gate === fact.gate)),
      };
    case 'wait-began':
      return { ...state, waits: { ...state.waits, [fact.wait]: fact.token } };
    case 'gate-requested':
    case 'gate-refused':
    case 'round-voided':
    case 'round-lapsed':
    case 'gate-outcome-recorded':
    case 'proceeded-against-advice':
      return evolveGates(state, fact, meta);
    default:
      return evolveClosure(state, fact, meta);
  }
}

function proposed(
  state: ProjectState,
  fact: Extract<ProjectFact, { type: 'proposal-submitted' | 'proposal-revised' }>,
  { at, actor }: Meta,
): ProjectState {
  const first = fact.type === 'proposal-submitted' ? { id: fact.project, office: fact.proposal.office, submittedAt: at } : {};
  const waiting = state.status === 'returned' || state.status === 'declined' ? { status: 'submitted' as const, reasons: [] } : {};
  const authors = actor.kind === 'system' || state.authors.includes(actor.id) ? state.authors : [...state.authors, actor.id];
  const baseline = state.passed.length === 0 ? baselineOf(fact.proposal) : state.baseline;
  const revision = fact.type === 'proposal-submitted' ? 1 : fact.revision;
  const left = [state.proposal.sponsor, state.proposal.manager ?? ''].filter(person => person !== '');
  const former = revision === 1 ? [] : [...new Set([...state.former, ...left])];
  return { ...state, ...first, ...waiting, proposal: fact.proposal, digest: fact.digest, revision, authors, former, baseline };
}

type GateFact = Extract<
  ProjectFact,
  {
    type:
      | 'gate-requested'
      | 'gate-refused'
      | 'round-voided'
      | 'round-lapsed'
      | 'gate-outcome-recorded'
      | 'proceeded-against-advice';
  }
>;

function evolveGates(state: ProjectState, fact: GateFact, meta: Meta): ProjectState {
  switch (fact.type) {
    case 'gate-requested': {
      const open = { review: fact.review, gate: fact.gate, round: fact.round, since: meta.at };
      const closure = state.status === 'closing' && state.closure ? { ...state.closure, review: fact.review } : state.closure;
      const model = { id: fact.model, version: fact.version };
      return { ...state, open, closure, model, rounds: { ...state.rounds, [fact.gate]: fact.round } };
    }
    case 'gate-refused':
      return refusedRound(
        {
          ...state,
          open: undefined,
          gates: [...state.gates, ended(state, fact, { outcome: 'refused', why: fact.reason, at: meta.at })],
        },
        fact.reason,
      );
    case 'round-voided':
      return refusedRound(
        {
          ...state,
          open: undefined,
          gates: [...state.gates, ended(state, fact, { outcome: 'voided', why: fact.reason, at: meta.at })],
        },
        fact.reason,
      );
    case 'round-lapsed':
      return refusedRound(
        {
          ...state,
          open: undefined,
          gates: [...state.gates, ended(state, fact, { outcome: 'lapsed', why: fact.reason, at: meta.at })],
        },
        fact.reason,
      );
    case 'gate-outcome-recorded':
      return moved(state, fact, meta);
    case 'proceeded-against-advice':
      return {
        ...state,
        stage: fact.to ?? state.stage,
        stageSince: meta.at,
        passed: [...state.passed, fact.gate],
        gates: state.gates.map(entry => (entry.review === fact.review ? { ...entry, against: fact.reason } : entry)),
      };
  }
}

function ended(state: ProjectState, fact: { review: string }, end: Pick<GateRecord, 'outcome' | 'why' | 'at'>): GateRecord {
  return { review: fact.review, gate: state.open?.gate ?? '', round: state.open?.round ?? 0, ...end };
}

function moved(state: ProjectState, fact: Extract<ProjectFact, { type: 'gate-outcome-recorded' }>, meta: Meta): ProjectState {
  const passes = fact.outcome === 'go' || fact.outcome === 'conditional-go';
  const record = {
    ...ended(state, fact, { outcome: fact.outcome, why: fact.why, at: fact.decidedAt }),
    authority: fact.authority,
  };
  const next = {
    ...state,
    open: undefined,
    gates: [...state.gates, record],
    conditions: [...state.conditions, ...fact.conditions],
  };
  if (fact.closing && state.closure) {
    const reviewed = { ...state.closure, reviewed: passes };
    return passes ? { ...next, closure: reviewed } : refusedRound({ ...next, closure: reviewed }, fact.why);
  }
  if (passes) {
    const baseline = baselineOf(state.proposal);
    const stage = fact.to ?? state.stage;
    return { ...next, status: 'active', stage, stageSince: meta.at, passed: [...state.passed, fact.gate], baseline };
  }
  if (fact.authority === 'advisory') return next;
  if (fact.outcome === 'kill') return { ...next, status: 'killed', result: 'killed' };
  return { ...next, status: fact.outcome === 'hold' ? 'on-hold' : 'active' };
}

type ClosureFact = Exclude<
  ProjectFact,
  | GateFact
  | {
      type:
        | 'proposal-submitted'
        | 'proposal-revised'
        | 'proposal-scored'
        | 'duplicates-found'
        | 'proposal-returned'
        | 'proposal-declined'
        | 'project-admitted'
        | 'evidence-added'
        | 'report-filed'
        | 'condition-met'
        | 'criterion-failed'
        | 'criterion-recovered'
        | 'wait-began';
    }
>;

function evolveClosure(state: ProjectState, fact: ClosureFact, meta: Meta): ProjectState {
  if (fact.type === 'closure-reported') {
    const closure = { number: fact.number, report: fact.report, early: fact.early, reminders: 0, askedAt: meta.at };
    return { ...state, status: 'closing', closure };
  }
  if (!state.closure) return state;
  switch (fact.type) {
    case 'customer-reminded':
      return { ...state, closure: { ...state.closure, reminders: fact.times } };
    case 'closure-accepted':
      return { ...state, closure: { ...state.closure, accepted: true } };
    case 'closure-rejected':
      return refusedRound({ ...state, closure: { ...state.closure, accepted: false } }, fact.reason);
    case 'project-archived':
      return { ...state, closure: { ...state.closure, archive: { key: fact.key, sha256: fact.sha256 } } };
    case 'project-closed':
      return { ...state, status: 'closed', result: fact.result };
  }
}

function trendPoint(report: Report, { at }: Meta): TrendPoint {
  const { forecast, spent, end, progress, confidence } = report;
  const highRisks = report.risks.filter(entry => entry.open && entry.probability * entry.impact >= 15).length;
  return {
    at,
    forecast,
    spent,
    end,
    progress,
    confidence,
    highRisks,
    kpis: Object.fromEntries(report.kpis.map(kpi => [kpi.name, kpi.value])),
  };
}
