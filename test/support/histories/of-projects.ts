/** What holds for every project whatever people do, each as a function that answers what is wrong. Judged from the stored facts. */
import { projectActionsFor } from '#domain/project/actions.ts';
import { reviewActionsFor } from '#domain/review/actions.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import type { Logged } from '../fixtures.ts';
import { projectNeeds, roundNeeds } from '../fixtures.ts';
import { person } from '../given.ts';
import { first, type Invariant } from './judged.ts';
import { type AnyFact, boardsNow, type FactOf, factsOf, hasRoleNow, interested, namesOf, peopleNow } from './reading.ts';
import type { Step } from './watched.ts';

/** P13: while a board decides, neither the proposal nor its evidence changes. */
export const nothingIsEditedWhileABoardDecides: Invariant = ({ before, stored }) => {
  const edited = stored?.facts.find(fact => fact.type === 'proposal-revised' || fact.type === 'evidence-added');
  return edited && before.project.open ? `${edited.type} while ${before.project.open.review} is open` : undefined;
};

/** P24: the baseline follows the proposal until a board approves it; then it moves only by a change request that a board has approved. */
export const theBaselineMovesByDecisionOnly: Invariant = ({ before, world, stored }) => {
  const [was, is] = [before.project, world.project.state];
  if (!stored || was.id === undefined || JSON.stringify(was.baseline) === JSON.stringify(is.baseline)) return undefined;
  const set = stored.facts.find((fact): fact is FactOf<'baseline-set'> => fact.type === 'baseline-set');
  if (!set)
    return was.passed.length === 0 && stored.facts.some(fact => fact.type === 'proposal-revised')
      ? undefined
      : 'the baseline moved without a decision';
  const outcome = stored.facts.find((fact): fact is FactOf<'gate-outcome-recorded'> => fact.type === 'gate-outcome-recorded');
  if (!outcome || !/go$/.test(outcome.outcome) || outcome.review !== set.review) return 'the baseline moved without a go';
  if (set.change === undefined) return was.baselines.length === 0 ? undefined : 'a go moved the baseline by itself';
  const asked = factsOf(world.log, 'change-requested').findLast(({ fact }) => fact.id === set.change)?.fact;
  const fits = asked && set.cost === (asked.cost ?? was.baseline.cost) && set.end === (asked.end ?? was.baseline.end);
  return fits ? undefined : `the baseline is not what the change ${set.change} asked for`;
};

type Condition = FactOf<'gate-outcome-recorded'>['conditions'][number];

/** The conditions that block the next gate at an instant: neither accepted nor waived. */
function blocking(log: readonly Logged[], at: Instant): Condition[] {
  const all = factsOf(log, 'gate-outcome-recorded').flatMap(({ fact }) => fact.conditions);
  const accepted = factsOf(log, 'condition-answered').flatMap(({ fact }) => (fact.accepted ? [fact.condition] : []));
  const waived = new Map(factsOf(log, 'waiver-granted').map(({ fact }) => [fact.condition, fact.until]));
  return all.filter(
    ({ id, blocks }) => blocks === 'next-gate' && !accepted.includes(id) && (waived.get(id) ?? '') < at.slice(0, 10),
  );
}

/** When a gate was asked for: by a restart, when the chair decided on that. */
function askedAt({ facts, at }: Logged, before: Step['before']): Instant {
  const restarted = facts.find(fact => fact.type === 'gate-round-restarted');
  return (restarted && before.rounds.get(restarted.review)?.outcome?.at) ?? at;
}

/** P23: no gate is asked for, and so none is passed, past an open blocking condition without a waiver. */
export const noGateIsAskedForPastABlockingCondition: Invariant = ({ world, stored, before }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'gate-requested' || fact.alone || world.project.state.status === 'closing') return undefined;
    if (!stored) return undefined;
    const [open] = blocking(world.log.slice(0, before.entries), askedAt(stored, before));
    return open && `${fact.review} was asked for although ${open.id} is open`;
  });

/** P21: a waiver is granted by a gatekeeper of the board that decides next, who has no interest, and for a year at most. */
export const aWaiverIsGrantedByWhoMayDecide: Invariant = ({ world, stored, before }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'waiver-granted' || !stored) return undefined;
    const earlier = world.log.slice(0, before.entries);
    const { model, passed, stage, status } = before.project;
    const gates = before.office.gateModels[model?.id ?? '']?.find(one => one.version === model?.version)?.gates ?? [];
    const from = gates.findIndex(gate => gate.from === stage);
    const next = gates.find((gate, index) =>
      status === 'closing' ? gate.closing : !gate.closing && index >= from && !passed.includes(gate.id),
    );
    if (!next) return `a waiver by ${fact.by} when no gate is left`;
    const seated = boardsNow(earlier)
      .find(board => board.id === next.board)
      ?.seats.includes(fact.by);
    if (!seated || !hasRoleNow(earlier, fact.by, 'gatekeeper')) return `${fact.by} waives and has no seat on the next board`;
    if (interested(earlier, next).has(fact.by)) return `${fact.by} waives and has an interest`;
    return fact.until <= addDays(stored.at, 366).slice(0, 10) && fact.until >= stored.at.slice(0, 10)
      ? undefined
      : `a waiver of ${stored.at} until ${fact.until}`;
  });

/** P24: what a pack shows as waived has a waiver that runs on that day. */
export const aWaiverCountsUntilItsDay: Invariant = ({ world, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'round-opened' || !stored) return undefined;
    const today = stored.at.slice(0, 10);
    const running = factsOf(world.log, 'waiver-granted').filter(one => one.fact.until >= today);
    const shown = [...fact.pack.criteria, ...(fact.pack.tripwires ?? [])].filter(one => one.verdict === 'waived');
    const wrong = shown.find(one => !running.some(waiver => waiver.fact.criterion === one.criterion));
    return wrong && `${wrong.criterion} is shown as waived on ${today}, and no waiver runs`;
  });

/** P24: a project goes over to another version of its gate model only by an act of the PMO with a reason. */
export const aProjectStaysWithItsModelVersion: Invariant = ({ before, world, stored }) => {
  const [was, is] = [before.project.model, world.project.state.model];
  if (!stored || was === undefined || JSON.stringify(was) === JSON.stringify(is)) return undefined;
  // A proposal that is taken back has left its gate model; whoever comes back is admitted under the rules of that day.
  if (is === undefined && stored.facts.some(fact => fact.type === 'proposal-withdrawn')) return undefined;
  const moved = stored.facts.find((fact): fact is FactOf<'model-version-moved'> => fact.type === 'model-version-moved');
  const office = hasRoleNow(world.log.slice(0, before.entries), stored.actor.id, 'pmo', 'admin');
  const chosen = stored.facts.find((fact): fact is FactOf<'gate-model-chosen'> => fact.type === 'gate-model-chosen');
  if (chosen)
    return chosen.model === is?.id && chosen.version === is.version && chosen.reason && office
      ? undefined
      : 'its gate model changed by itself';
  return moved?.to === is?.version && moved?.reason && office ? undefined : 'the gate-model version changed by itself';
};

/** P21: a name is answered by its person; for whoever cannot be asked the PMO accepts, unless it leads the project itself. */
export const aNameIsAnsweredByItsPerson: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'naming-answered') return undefined;
    if (fact.by !== stored?.actor.id) return `${stored?.actor.id} answers in the name of ${fact.by}`;
    if (fact.by === fact.person) return undefined;
    const { sponsor, manager } = before.project.proposal;
    const pmo = hasRoleNow(world.log.slice(0, before.entries), fact.by, 'pmo') && fact.by !== sponsor && fact.by !== manager;
    return fact.accepted && pmo ? undefined : `${fact.by} answers for ${fact.person}`;
  });

/** Whose last word on the own name is no, as `role person`: until the proposal names another, asks that person anew, or the role goes into other hands. */
function declinedNow(log: readonly Logged[]): ReadonlySet<string> {
  const declined = new Set<string>();
  for (const fact of log.flatMap(({ facts }) => facts as readonly AnyFact[])) {
    if (fact.type === 'naming-answered') declined[fact.accepted ? 'delete' : 'add'](`${fact.role} ${fact.person}`);
    if (fact.type === 'lead-handed-over') declined.delete(`${fact.role} ${fact.from}`);
    if (fact.type !== 'proposal-revised') continue;
    const asked = (fact.asked ?? []).map(({ role, person: who }) => `${role} ${who}`);
    const named = namesOf(fact.proposal);
    for (const name of declined) if (asked.includes(name) || !named.includes(name)) declined.delete(name);
  }
  return declined;
}

/** P21: no gate is asked for while somebody whom the proposal names has declined. */
export const noGateIsAskedForPastADeclinedName: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    const again = stored?.facts.some(one => one.type === 'gate-round-restarted');
    if (fact.type !== 'gate-requested' || fact.alone || again || before.project.status === 'closing') return undefined;
    const [declined] = declinedNow(world.log.slice(0, before.entries));
    return declined && `${fact.review} was asked for although ${declined} has declined`;
  });

/** P25: somebody can always act: on the project, or in its open round, unless it is closed. */
export const somebodyCanAct: Invariant = step => {
  const { world } = step;
  const project = world.project.state;
  if (project.id === undefined || project.status === 'closed') return undefined;
  if (project.open && world.rounds.get(project.open.review)?.state.outcome) return undefined;
  const acts = peopleNow(world.log).some(({ id }) => projectActions(step, id).length > 0 || roundActions(step, id).length > 0);
  return acts ? undefined : `nobody can do anything while the project is ${project.status}`;
};

function projectActions({ world }: Step, id: string): readonly string[] {
  return projectActionsFor(world.project.state, { now: world.now, actor: person(id), ...projectNeeds(world) });
}

function roundActions({ world }: Step, id: string): readonly string[] {
  const round = world.rounds.get(world.project.state.open?.review ?? '')?.state;
  return round ? reviewActionsFor(round, { now: world.now, actor: person(id), ...roundNeeds(world) }) : [];
}

/** P25: what waits for a word has somebody who can give it: a condition that is reported, a result that is to be accepted. */
export const aWordThatIsWaitedForCanBeGiven: Invariant = step => {
  const { project, log } = { project: step.world.project.state, log: step.world.log };
  if (project.id === undefined || project.status === 'closed') return undefined;
  const can = (action: string) => peopleNow(log).some(({ id }) => projectActions(step, id).includes(action));
  const waits = project.conditions.find(one => one.reported && one.metAt === undefined);
  const pmo = peopleNow(log).filter(one => one.roles.includes('pmo'));
  const barred = interested(log, { criteria: [] } as never, false);
  if (waits && !can('answer-condition') && pmo.some(({ id }) => !barred.has(id) && id !== waits.reported?.by))
    return `nobody can answer the report on ${waits.id}`;
  const asksCustomer = project.status === 'closing' && !project.closure.afterKill && project.closure.accepted === undefined;
  if (asksCustomer && pmo.length > 0 && !can('answer-closure') && !can('name-people'))
    return 'nobody can accept the result, and nobody can name another customer';
  return undefined;
};

/** P24: a project is completed only when each of its gates was passed; else it is terminated, or was killed. */
export const completedWithAllItsGatesOnly: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    if (fact.type !== 'project-closed') return undefined;
    const { model } = before.project;
    const gates = before.office.gateModels[model?.id ?? '']?.find(one => one.version === model?.version)?.gates ?? [];
    const decided = factsOf(world.log, 'gate-outcome-recorded').filter(one => /go$/.test(one.fact.outcome));
    const passed = [
      ...decided.map(one => one.fact.gate),
      ...factsOf(world.log, 'proceeded-against-advice').map(one => one.fact.gate),
    ];
    const all = gates.every(gate => gate.closing || passed.includes(gate.id));
    return fact.result !== 'completed' || all ? undefined : 'completed with a gate that was not passed';
  });
