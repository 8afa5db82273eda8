/**
 * What is known of a project from its stored facts alone, kept by hand and without the folds of the domain: where it stands, what was approved, reported,
 * promised and waived. Written from docs/deciding.md and docs/duties.md, so that a fault of the domain is not repeated here.
 */
import type { Commit } from '#domain/history/commit.ts';
import type { ProjectFact } from '#domain/project/facts.ts';

export interface KnownCondition {
  readonly due: string;
  readonly blocks: boolean;
  met?: string;
  /** Its report waits for a word. */
  reported?: boolean;
  waivedUntil?: string;
}

/** What one project needs of another, by both sides. */
interface KnownNeed {
  readonly by: string;
  promised?: string | undefined;
  delivered?: string | undefined;
}

/** Nothing is derived: each field is what the last fact about it says. */
export interface Known {
  status: 'proposed' | 'returned' | 'declined' | 'withdrawn' | 'active' | 'on-hold' | 'closing' | 'killed' | 'closed';
  model: string;
  readonly passed: Set<string>;
  cost: number | undefined;
  end: string | undefined;
  baselines: number;
  /** Until a report gives a forecast, what is proposed is one. */
  proposedCost: number | undefined;
  forecastGiven: boolean;
  report: { at: string; forecast: number | undefined; end: string | undefined } | undefined;
  admittedAt: string | undefined;
  readonly conditions: Map<string, KnownCondition>;
  readonly waivedUntil: Map<string, string>;
  readonly evidence: Set<string>;
  /** By period, what became of each report that was asked for; in the order of asking. */
  readonly reports: Map<string, 'owed' | 'missed' | 'filed' | 'accepted'>;
  /** Alerts that are open by the facts, as `criterion gate`. */
  readonly alerts: Map<string, string>;
  open: { review: string; alone: boolean; kind: string | undefined } | undefined;
  closure: { answered: boolean; afterKill: boolean } | undefined;
  /** Names that wait, as `role person`. */
  readonly names: Set<string>;
  readonly handovers: Set<string>;
  /** Reviews of benefits that are open, as `benefit:day`, and whether they were left to another. */
  readonly reviews: Map<string, 'asked' | 'left'>;
  /** Outlooks that were noted, each with the events of which nothing has told yet whether they came. */
  readonly outlooks: Map<string, Set<string>>;
  /** By their own id; of what others need by project and id. */
  readonly needs: Map<string, KnownNeed>;
  readonly gives: Map<string, KnownNeed>;
  lapsed: boolean;
  lastGate: boolean;
}

export function unknown(): Known {
  return {
    ...{
      status: 'proposed',
      model: '',
      passed: new Set(),
      cost: undefined,
      end: undefined,
      baselines: 0,
      proposedCost: undefined,
    },
    ...{ forecastGiven: false, report: undefined, admittedAt: undefined, conditions: new Map(), waivedUntil: new Map() },
    ...{ evidence: new Set(), reports: new Map(), alerts: new Map(), open: undefined, closure: undefined, names: new Set() },
    ...{
      handovers: new Set(),
      reviews: new Map(),
      outlooks: new Map(),
      needs: new Map(),
      gives: new Map(),
      lapsed: false,
      lastGate: false,
    },
  };
}

type Takes = {
  readonly [T in ProjectFact['type']]?: (known: Known, fact: Extract<ProjectFact, { type: T }>, at: string) => void;
};

function proposed(
  known: Known,
  { proposal, asked = [] }: Extract<ProjectFact, { type: 'proposal-submitted' | 'proposal-revised' }>,
): void {
  const cost = proposal.costs.length > 0 ? proposal.costs.reduce((sum, { amount }) => sum + amount, 0) : undefined;
  known.proposedCost = cost;
  if (known.passed.size === 0 && known.baselines === 0) Object.assign(known, { cost, end: proposal.end });
  if (['returned', 'declined', 'withdrawn'].includes(known.status)) known.status = 'proposed';
  for (const name of known.names) {
    const [role = '', person] = name.split(' ');
    if (proposal[role as 'manager'] !== person) known.names.delete(name);
  }
  for (const { role, person } of asked) known.names.add(`${role} ${person}`);
}

/** A round or a word that is no yes ends a closure, too: it is reported again. */
const ended = (known: Known) => {
  known.open = undefined;
  if (known.status !== 'closing') return;
  known.status = known.closure?.afterKill ? 'killed' : 'active';
  known.closure = undefined;
};

const takes: Takes = {
  'proposal-submitted': proposed,
  'proposal-revised': proposed,
  'proposal-returned': known => void Object.assign(known, { status: 'returned' }),
  'proposal-lapsed': known => void Object.assign(known, { status: 'declined' }),
  'proposal-declined': known => void Object.assign(known, { status: 'declined' }),
  'proposal-withdrawn': known => void Object.assign(known, { status: 'withdrawn', open: undefined }),
  'project-admitted': (known, { model }, at) => void Object.assign(known, { status: 'active', model, admittedAt: at }),
  'naming-answered': (known, { role, person }) => void known.names.delete(`${role} ${person}`),
  'evidence-added': (known, { evidence }) => void known.evidence.add(evidence.kind),
  'report-filed': (known, { report, period }, at) => {
    if (report.forecast !== undefined) known.forecastGiven = true;
    known.report = { at, forecast: report.forecast, end: report.end };
    if (period !== undefined) known.reports.set(period, 'filed');
  },
  'outlook-observed': (known, { id }) => void known.outlooks.set(id, new Set(['cost', 'slip'])),
  'outlook-resolved': (known, { observation, event }) => void known.outlooks.get(observation)?.delete(event),
  'report-asked': (known, { period }) => void known.reports.set(period, 'owed'),
  'report-missed': (known, { period }) => void known.reports.set(period, 'missed'),
  'report-accepted': (known, { period }) => void known.reports.set(period, 'accepted'),
  'report-sent-back': (known, { period }) => void known.reports.set(period, 'owed'),
  'gate-requested': (known, { review, alone, kind }) => {
    known.open = { review, alone: alone === true, kind };
    known.lapsed = false;
  },
  'round-refused': ended,
  'gate-round-voided': ended,
  'gate-round-lapsed': known => {
    const { alone } = known.open ?? {};
    ended(known);
    known.lapsed = alone !== true && known.status === 'active';
  },
  'gate-round-withdrawn': ended,
  'gate-outcome-recorded': decided,
  'all-gates-passed': known => void Object.assign(known, { lastGate: true }),
  'proceeded-against-advice': (known, { gate, last }) => {
    known.passed.add(gate);
    known.lastGate = last === true;
  },
  'baseline-set': (known, { cost, end }) => void Object.assign(known, { cost, end, baselines: known.baselines + 1 }),
  'waiver-granted': (known, { criterion, condition, until }) => {
    if (criterion !== undefined) known.waivedUntil.set(criterion, until);
    const of = condition === undefined ? undefined : known.conditions.get(condition);
    if (of) of.waivedUntil = until;
  },
  'condition-reported': (known, { condition }) => void Object.assign(known.conditions.get(condition) ?? {}, { reported: true }),
  'condition-answered': (known, { condition, accepted }, at) =>
    void Object.assign(known.conditions.get(condition) ?? {}, { reported: false, ...(accepted && { met: at }) }),
  'closure-reported': (known, { afterKill }) =>
    void Object.assign(known, { status: 'closing', closure: { answered: false, afterKill }, lapsed: false }),
  'closure-accepted': known => void Object.assign(known.closure ?? {}, { answered: true }),
  'closure-rejected': ended,
  'project-closed': known => void Object.assign(known, { status: 'closed' }),
  'project-reopened': known => void Object.assign(known, { status: 'active', lastGate: false, open: undefined }),
  'handover-offered': (known, { role }) => void known.handovers.add(role),
  'handover-answered': (known, { role, accepted }) => void (accepted || known.handovers.delete(role)),
  'handover-lapsed': (known, { role }) => void known.handovers.delete(role),
  'lead-handed-over': (known, { role, from, to }) => {
    known.handovers.delete(role);
    for (const person of [from, to]) known.names.delete(`${role} ${person}`);
  },
  'benefit-reviews-planned': ({ reviews }, { benefits }) => {
    reviews.clear();
    for (const { id, days } of benefits) for (const day of days) reviews.set(`${id}:${day}`, 'asked');
  },
  'benefit-reviewed': ({ reviews }, { benefit, day }) => void reviews.delete(`${benefit}:${day}`),
  'benefit-review-lapsed': ({ reviews }, { benefit, day }) => void reviews.set(`${benefit}:${day}`, 'left'),
  'benefit-review-untold': ({ reviews }, { benefit, day }) => void reviews.delete(`${benefit}:${day}`),
  'need-stated': ({ needs }, { need, by }) => void needs.set(need, { by }),
  'need-dropped': ({ needs }, { need }) => void needs.delete(need),
  'need-answer-noted': ({ needs }, fact) => answered(needs.get(fact.need), fact),
  'need-noted': ({ gives }, { need, project, by }) => void gives.set(`${project} ${need}`, { by }),
  'need-answered': ({ gives }, fact) => answered(gives.get(`${fact.project} ${fact.need}`), fact),
  'need-gone': ({ gives }, { need, project }) => void gives.delete(`${project} ${need}`),
  'criterion-failed': (known, { criterion, gate, value }) => void known.alerts.set(keyOf(criterion, gate), value),
  'criterion-recovered': (known, { criterion, gate }) => void known.alerts.delete(keyOf(criterion, gate)),
};

/** A promise after a delivery takes the delivery back. */
function answered(need: KnownNeed | undefined, { promised, delivered }: Pick<KnownNeed, 'promised' | 'delivered'>): void {
  if (!need) return;
  if (promised !== undefined) need.promised = promised;
  need.delivered = delivered;
}

export const keyOf = (criterion: string, gate: string | undefined) =>
  gate === undefined ? criterion : `${criterion} at ${gate}`;

/** What a decision does: it moves the project, holds it, sends it back or stops it; one about a change or a gate passed before moves nothing. */
function decided(known: Known, fact: Extract<ProjectFact, { type: 'gate-outcome-recorded' }>): void {
  const { alone = false, kind } = known.open ?? {};
  for (const { id, due, blocks } of fact.conditions) known.conditions.set(id, { due, blocks: blocks === 'next-gate' });
  const passes = fact.outcome === 'go' || fact.outcome === 'conditional-go';
  const wasClosing = known.status === 'closing';
  known.open = undefined;
  known.lapsed = false;
  if (alone || known.status === 'killed' || known.status === 'closed') return;
  if (wasClosing) {
    if (!passes) ended(known);
    return;
  }
  if (passes) {
    known.status = 'active';
    if (kind === undefined) known.passed.add(fact.gate);
    if (fact.last) known.lastGate = true;
    return;
  }
  for (const gate of fact.again ?? []) known.passed.delete(gate);
  if (fact.authority === 'advisory') return;
  if (fact.outcome === 'hold') known.status = 'on-hold';
  else if (fact.outcome === 'kill') known.status = 'killed';
  else known.status = 'active';
}

/** Takes a commit of the project's stream. */
export function take(known: Known, { facts, at }: Commit<{ type: string }>): void {
  for (const fact of facts) {
    const takesIt = takes[fact.type as ProjectFact['type']] as ((known: Known, fact: unknown, at: string) => void) | undefined;
    takesIt?.(known, fact, at);
  }
}
