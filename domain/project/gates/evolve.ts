/** How rounds change a project: one is open, it ends, and its outcome moves the project, holds it, sends it back or ends it. */
import type { Meta } from '../../decision/decider.ts';
import type { FactIn } from '../../decision/tables.ts';
import { shortened } from '../../values/shortened.ts';
import { baselineOf } from '../baselines/baseline.ts';
import { withBaseline } from '../baselines/evolve.ts';
import { returnClosure } from '../closure/returned.ts';
import { decidedAbove } from '../escalation/with-escalation.ts';
import { inRound } from '../exceptions/evolve.ts';
import { endApproved, fromTheFirst, throughGate } from '../own-stages/evolve.ts';
import { lookedAt } from '../since.ts';
import type { Project, ProjectInIntake, ProjectUnderWay } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import { authorised } from '../tripwires/evolve.ts';
import type { gateFacts } from './facts.ts';
import type { GivenReason } from './reasons.ts';
import type { GateRecord, OpenRound } from './record.ts';

type GateFact<T extends keyof typeof gateFacts> = Extract<FactIn<typeof gateFacts>, { type: T }>;

export const gateFolds: ProjectFolds<typeof gateFacts> = {
  'gate-requested': requested,
  'round-refused': (state, fact, { at }) => withoutDecision(state, { ...fact, outcome: 'refused', at }),
  'gate-round-voided': (state, fact, { at }) => withoutDecision(state, { ...fact, outcome: 'voided', at }),
  'gate-round-lapsed': (state, fact, { at }) => withoutDecision(state, { ...fact, outcome: 'lapsed', at }),
  'gate-round-withdrawn': (state, fact, { at }) => withoutDecision(state, { ...fact, outcome: 'withdrawn', at }),
  // The next round of the same gate is asked for in the same commit: a closure stays with its board.
  'gate-round-restarted': (state, fact, { at }) =>
    roundEnded(state, { review: fact.review, outcome: 'restarted', why: fact.reason, at }, { goesOn: true }),
  'gate-outcome-recorded': decided,
  'all-gates-passed': (state, _fact, { at }) => ({ ...state, lastGateAt: at }),
  'proceeded-against-advice': (state, fact, { at }) => {
    const before = withRounds(state);
    return {
      ...before,
      lastGateAt: fact.last && at,
      stage: fact.to ?? before.stage,
      stageSince: at,
      ...throughGate(before, fact),
      gates: before.gates.map(entry => (entry.review === fact.review ? { ...entry, against: fact.reason } : entry)),
    };
  },
};

type WithRounds = Exclude<Project, ProjectInIntake>;

/** Rounds are for projects that were admitted, those that are over to be taken up again; a round of any other is a fault in its history. */
function withRounds(state: Project): WithRounds {
  if (state.model !== undefined) return state;
  throw new Error(`a project that is ${state.status} has no round`);
}

function requested(project: Project, fact: GateFact<'gate-requested'>, { at }: Meta): Project {
  const state = withRounds(project);
  const { review, gate, round, version, change, alone, kind } = fact;
  const rounds = { ...state.rounds, [gate]: round };
  const above = fact.above && state.escalation && decidedAbove(state.escalation);
  const open = { review, gate, round, since: at, change, alone, ...(kind && { kind }), ...(above && { above }) };
  const asked = { model: { id: fact.model, version }, rounds, ...(kind === 'exception' && exceptionAgain(state, fact)) };
  if (state.status === 'killed' || state.status === 'closed')
    return { ...state, ...asked, open: { ...open, kind: 'reopening' as const } };
  if (state.status !== 'closing') return { ...state, ...asked, open };
  return { ...state, ...asked, open, closure: { ...state.closure, review } };
}

/** After a restart, and before the board above, the new round is about the same; a request of its own brings its reason in the same commit. */
function exceptionAgain(
  { exceptions, gates }: Project,
  { review, above }: GateFact<'gate-requested'>,
): Pick<Project, 'exceptions'> {
  const last = gates.at(-1);
  return last && exceptions && (above || last.outcome === 'restarted')
    ? { exceptions: inRound(exceptions, { restarted: last.review, review }) }
    : {};
}

type Ending = Pick<
  GateRecord,
  'review' | 'board' | 'outcome' | 'authority' | 'why' | 'at' | 'reasons' | 'tieBrokenBy' | 'backTo' | 'holdUntil' | 'ownStage'
>;

/** Rounds whose reasons the state keeps, and characters of each; all of them are in the facts. */
const mostRounds = 5;
const mostOfReason = 500;

/**
 * The project without its open round, which now stands among the gates that are behind it. What waited for the board above is over with it, unless another round
 * about the same follows.
 */
export function roundEnded(project: Project, ending: Ending, { goesOn = false } = {}): WithRounds {
  const state = withRounds(project);
  const rounds = [...state.gates, recordOf(state.open, ending)];
  const gates = rounds.map((entry, index) => (index < rounds.length - mostRounds ? { ...entry, reasons: undefined } : entry));
  return { ...state, open: undefined, gates, ...(state.escalation && !goesOn && { escalation: undefined }) };
}

function recordOf(open: OpenRound | undefined, ending: Ending): GateRecord {
  const { review, board, outcome, authority, why, at, reasons, tieBrokenBy, backTo, holdUntil, ownStage } = ending;
  const { gate = '', round = 0, since: asked, alone, kind, above } = open ?? {};
  return {
    ...{ review, gate, round, outcome, why, at },
    ...present({ asked, board, authority, alone, backTo, ownStage, holdUntil, kind }),
    ...present({ reasons: reasons?.map(kept), tieBrokenBy, above }),
  };
}

/** What there is of these; a record holds no empty fields. */
function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T; // only absent fields are left out
}

function kept(given: GivenReason): GivenReason {
  return { ...given, reason: given.reason && shortened(given.reason, mostOfReason) };
}

/** A round that ended without a decision: the project stays where it is, and a closure is sent back. */
function withoutDecision(state: Project, fact: Omit<Ending, 'why'> & { readonly reason: string }): Project {
  return returnClosure(roundEnded(state, { ...fact, why: fact.reason }), fact.reason);
}

function decided(project: Project, fact: GateFact<'gate-outcome-recorded'>, meta: Meta): Project {
  const passes = fact.outcome === 'go' || fact.outcome === 'conditional-go';
  const over = roundEnded(project, { ...fact, ...(fact.again && { backTo: fact.to }), at: fact.decidedAt });
  const ended = passes ? authorised(over, meta.at) : over;
  const state = { ...ended, conditions: [...ended.conditions, ...fact.conditions] };
  if (project.open?.alone || state.status === 'killed' || state.status === 'closed') return passes ? endApproved(state) : state;
  if (state.status === 'closing') {
    const reviewed = { ...state, closure: { ...state.closure, reviewed: passes } };
    return passes ? reviewed : sentBack(returnClosure(reviewed, fact.why), fact, meta);
  }
  const on = project.open?.kind === 'exception' ? goesOn : passed;
  const moved = passes ? endApproved(on(state, fact, meta)) : sentBack(notPassed(state, fact), fact, meta);
  return lookedAt(moved, { ...fact, at: meta.at });
}

/** Back in an earlier stage; the gates after it are to be passed again. What was approved and met before stays. */
function sentBack(state: Project, { to, again, ownStage }: GateFact<'gate-outcome-recorded'>, { at }: Meta): Project {
  if (to === undefined || again === undefined || state.status !== 'active') return state;
  const passed = state.passed.filter(gate => !again.includes(gate));
  const anew = state.ownStages && ownStage !== undefined && { ownStages: fromTheFirst(state.ownStages) };
  return { ...state, stage: to, stageSince: at, passed, lastGateAt: undefined, ...anew };
}

/** A board that says go between two gates moves the project past none of them. */
function goesOn(state: ProjectUnderWay): ProjectUnderWay {
  return { ...state, status: 'active' };
}

function passed(state: ProjectUnderWay, fact: GateFact<'gate-outcome-recorded'>, { at }: Meta): ProjectUnderWay {
  // A gate that was passed before moves the project nowhere.
  if (fact.ownStage === undefined && state.passed.includes(fact.gate)) return goesOn(state);
  const moved = {
    stage: fact.to ?? state.stage,
    stageSince: at,
    ...throughGate(state, fact),
    lastGateAt: fact.last && at,
    status: 'active' as const,
  };
  const project = { ...state, ...moved };
  return fact.reasons === undefined ? movedByGo(project, fact, at) : project;
}

/** In histories of versions that kept no reasons a go itself made what was proposed the baseline. */
function movedByGo(state: ProjectUnderWay, { review }: GateFact<'gate-outcome-recorded'>, at: string): ProjectUnderWay {
  const number = (state.baselines.at(-1)?.number ?? 0) + 1;
  return withBaseline(state, { number, ...baselineOf(state.proposal), review, at, why: 'as proposed when the gate was passed' });
}

function notPassed(state: ProjectUnderWay, { authority, outcome }: GateFact<'gate-outcome-recorded'>): Project {
  if (authority === 'advisory') return state;
  if (outcome === 'kill') return { ...state, status: 'killed', result: 'killed', open: undefined };
  if (outcome === 'hold') return { ...state, status: 'on-hold', held: undefined };
  // What a tripwire stopped waits for a go: no recycle lets it go on.
  return { ...state, status: state.held ? 'on-hold' : 'active' };
}
