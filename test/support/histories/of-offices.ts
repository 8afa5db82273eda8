/** What holds for every office and every history whatever people do, each as a function that answers what is wrong. */
import { foldAll } from '#domain/decision/decider.ts';
import { canonical } from '#domain/history/digest.ts';
import { officeFactSchema } from '#domain/office/facts.ts';
import type { Person } from '#domain/office/people.ts';
import { projectFactSchema } from '#domain/project/facts.ts';
import { reviewFactSchema } from '#domain/review/facts.ts';
import { deciders } from '../deciders.ts';
import type { Logged } from '../fixtures.ts';
import { first, type Invariant } from './judged.ts';
import { type AnyFact, boardsNow, type FactOf, factsOf, hasRoleNow, peopleNow } from './reading.ts';
import type { Step } from './watched.ts';

/** Who asked for, reported or entered what a fact confirms: this person's own word does not count. */
function askedBy(fact: AnyFact, earlier: readonly Logged[], stream: string): string | undefined {
  switch (fact.type) {
    case 'change-approved':
      return factsOf(earlier, 'change-proposed').find(one => one.fact.id === fact.id)?.fact.by;
    case 'condition-answered':
      return factsOf(earlier, 'condition-reported').findLast(one => one.fact.condition === fact.condition)?.fact.by;
    case 'delegation-accepted':
      return factsOf(earlier, 'delegation-proposed').find(one => one.fact.delegation.id === fact.delegation)?.fact.delegation.by;
    case 'withdrawal-answered':
      return factsOf(earlier, 'withdrawal-asked').findLast(one => one.entry.stream === stream)?.fact.by;
    default:
      return undefined;
  }
}

/** P21: nobody's own word confirms what that person asked for, reported or entered, and nobody confirms what he gains by. */
export const nobodyConfirmsTheOwnChange: Invariant = ({ world, before, stored }) => {
  if (!stored) return undefined;
  const earlier = world.log.slice(0, before.entries);
  const by = stored.actor.id;
  return first(stored.facts, fact => {
    if (askedBy(fact, earlier, stored.stream) === by) return `${by} confirmed the own act: ${fact.type}`;
    return fact.type === 'change-approved' && gains(earlier, stored, by) ? `${by} approved a change and gains by it` : undefined;
  });
};

/** P7, P21: a ballot is lent by the member alone: given, consented to, or lent while an absence is on record; to nobody who enters it. */
export const aBallotIsLentByItsMember: Invariant = ({ world, before, stored }) =>
  first(stored?.facts ?? [], fact => {
    const by = stored?.actor.id;
    if (fact.type === 'delegation-accepted') {
      const asked = factsOf(world.log.slice(0, before.entries), 'delegation-proposed');
      const { from } = asked.find(one => one.fact.delegation.id === fact.delegation)?.fact.delegation ?? {};
      return from === by ? undefined : `${by} consented for ${from}`;
    }
    if (fact.type !== 'delegation-granted') return undefined;
    const { from, to, absence } = fact.delegation;
    if (to === by) return `${by} entered a delegation to himself`;
    return from === by || absence !== undefined ? undefined : `${by} granted a ballot of ${from} without consent or absence`;
  });

/** P21: nobody gives himself a role or a seat: such a change is made by a second person, or by an operator. */
export const nobodyGivesHimselfARoleOrASeat: Invariant = ({ world, before, stored }) => {
  if (!stored || stored.actor.kind === 'system') return undefined;
  const { id } = stored.actor;
  const seat = stored.facts.find((fact): fact is FactOf<'seat-changed'> => fact.type === 'seat-changed');
  if (seat?.replacement === id) return `${id} took the seat of ${seat.member}`;
  return gains(world.log.slice(0, before.entries), stored, id) ? `${id} gained by the own change` : undefined;
};

/** Whether a person gains a role, a seat, a chair or a say of its own by an entry. */
function gains(earlier: readonly Logged[], stored: Logged | undefined, id: string | undefined): boolean {
  return (stored?.facts ?? []).some(fact => {
    if (fact.type === 'people-set') {
      const had = rolesOf(peopleNow(earlier), id);
      return rolesOf(fact.people, id).some(role => !had.includes(role));
    }
    if (fact.type !== 'boards-set') return false;
    return fact.boards.some(board => {
      const was = boardsNow(earlier).find(one => one.id === board.id);
      const rule = (of: typeof was) => of?.seatRules?.find(one => one.member === id);
      if (!id || !board.seats.includes(id)) return false;
      if (!was?.seats.includes(id) || (board.chair === id && was.chair !== id)) return true;
      return (['required', 'veto'] as const).some(say => rule(board)?.[say] === true && rule(was)?.[say] !== true);
    });
  });
}

const rolesOf = (people: readonly Person[], id: string | undefined) => people.find(one => one.id === id)?.roles ?? [];

/** P24: a board keeps the seats that the newest version of each gate model needs. */
export const aBoardKeepsTheSeatsThatGatesNeed: Invariant = ({ world, stored }) => {
  if (!stored?.facts.some(fact => fact.type === 'boards-set')) return undefined;
  const newest = new Map(factsOf(world.log, 'gate-model-published').map(({ fact }) => [fact.model.id, fact.model]));
  return first(newest.values(), model => {
    const short = model.gates.find(
      gate => (boardsNow(world.log).find(board => board.id === gate.board)?.seats.length ?? 0) < gate.rule.quorum,
    );
    return short && `the board of ${short.id} has fewer seats than its quorum`;
  });
};

/** P25: what waits for a second person can be approved, refused or taken back by somebody. */
export const aChangeThatWaitsCanBeAnswered: Invariant = ({ world }) => {
  const answered = factsOf(world.log, 'change-approved', 'change-refused').map(({ fact }) => fact.id);
  const waits = factsOf(world.log, 'change-proposed').filter(({ fact }) => !answered.includes(fact.id));
  const somebody = peopleNow(world.log).some(one => hasRoleNow(world.log, one.id, 'pmo', 'admin'));
  return waits.length > 0 && !somebody ? `nobody can answer the change ${waits[0]?.fact.id}` : undefined;
};

/** A refused command, and one that is answered already, leaves no entry, and everything as it was. */
export const aRefusedCommandLeavesNothing: Invariant = ({ decision, world, before }) => {
  if ('facts' in decision && decision.facts.length > 0)
    return world.log.length === before.entries + 1 ? undefined : 'a command that was taken left no entry, or several';
  const same =
    world.office.state === before.office &&
    world.project.state === before.project &&
    [...world.rounds].every(([id, { state }]) => state === before.rounds.get(id));
  return same && world.log.length === before.entries ? undefined : 'a command that was refused left something';
};

const schemas = { office: officeFactSchema, project: projectFactSchema, review: reviewFactSchema };

/** P12: the history of a stream folds to its state: each stored entry, on top of a snapshot as it rests in a store, makes the state of now. */
export const theHistoryFoldsToTheState: Invariant = ({ world, before, stored }) => {
  if (!stored) return undefined;
  const name = stored.stream === 'office' || stored.stream === 'project' ? stored.stream : 'review';
  const { was, is } = {
    office: { was: before.office, is: world.office.state },
    project: { was: before.project, is: world.project.state },
    review: { was: before.rounds.get(stored.stream) ?? {}, is: world.rounds.get(stored.stream)?.state },
  }[name];
  const rested = asStored(stored);
  const wrong = rested.facts.find(fact => !schemas[name].safeParse(fact).success);
  if (wrong) return `${wrong.type} does not fit the shape in which it is stored`;
  const again = foldAll(deciders[name] as never, asStored(was) as never, rested as never);
  return canonical(again) === canonical(is) ? undefined : `the history of ${stored.stream} folds to something else`;
};

/** As it comes back from a store. */
function asStored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** P12: read from its first entry on, each stream folds to its state. */
export function everyStreamFoldsFromItsBeginning({ world }: Pick<Step, 'world'>): string | undefined {
  const streams = [
    { name: 'office' as const, past: world.office.past, state: world.office.state },
    { name: 'project' as const, past: world.project.past, state: world.project.state },
    ...[...world.rounds.values()].map(({ past, state }) => ({ name: 'review' as const, past, state })),
  ];
  return first(streams, ({ name, past, state }) => {
    const { initial } = deciders[name];
    const again = (past as unknown as readonly Logged[]).reduce<unknown>(
      (folded, entry) => foldAll(deciders[name] as never, folded as never, asStored(entry) as never),
      initial,
    );
    return canonical(again) === canonical(state) ? undefined : `a stream of the ${name} folds to something else`;
  });
}
