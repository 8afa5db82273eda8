/** A meeting of the main board beside an example world: `const room = planned(world); room.does('petra', { type: 'open-meeting' })`. */
import type { Decision } from '#domain/decision/decider.ts';
import { foldAll } from '#domain/decision/decider.ts';
import { matterOfCondition, matterOfRound } from '#domain/meeting/agenda/matters.ts';
import type { MeetingCommand } from '#domain/meeting/commands.ts';
import type { MeetingNeeds } from '#domain/meeting/context.ts';
import { meeting } from '#domain/meeting/decide.ts';
import type { MeetingFact } from '#domain/meeting/facts.ts';
import type { Meeting, MeetingState } from '#domain/meeting/state.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { must, type World } from './fixtures.ts';
import { person } from './given.ts';

export const terms = (world: World) => ({
  office: 'pmo' as const,
  board: 'main' as const,
  name: 'Investment board, spring',
  day: dateOf(addDays(world.now, 7)),
  time: '14:30',
  minutes: 90,
  place: 'Room 4.12',
  fills: 'suggest' as const,
});

export function room(world: World, id = 'm1') {
  let state: MeetingState = meeting.initial;
  let seq = 0;
  const entries: { at: string; actor: ReturnType<typeof person>; seq: number; facts: readonly MeetingFact[] }[] = [];

  function needs(): MeetingNeeds {
    const { office, project, round } = world;
    const review = round.state;
    const known = project.state.id !== undefined && review.id !== undefined;
    const ofRound = known ? [matterOfRound(review, project.state)] : [];
    const late = known
      ? project.state.conditions.map(entry => matterOfCondition(project.state as never, entry, { board: 'main', now: world.now }))
      : [];
    return {
      office: office.state,
      matters: [...ofRound, ...late],
      rounds: review.id === undefined ? [] : [review],
      selections: [],
    };
  }

  /** What would follow, and nothing is kept. */
  function asks(by: string, command: MeetingCommand, around: Partial<MeetingNeeds> = {}): Decision<MeetingFact> {
    return meeting.decide(state, command, {
      ...needs(),
      ...around,
      now: world.now,
      actor: by === 'system' ? { kind: 'system', id: 'stream' } : person(by),
    });
  }

  function does(by: string, command: MeetingCommand, around: Partial<MeetingNeeds> = {}): readonly MeetingFact[] {
    const facts = must(asks(by, command, around));
    if (facts.length === 0) return facts;
    seq += 1;
    const entry = { at: world.now, actor: person(by), seq, facts };
    entries.push(entry);
    state = foldAll(meeting, state, entry as never);
    return facts;
  }

  return {
    does,
    asks,
    entries,
    plan: (changes: Partial<Extract<MeetingCommand, { type: 'plan-meeting' }>> = {}, by = 'petra') =>
      does(by, { type: 'plan-meeting', meeting: id, ...terms(world), ...changes }),
    context: (by: string) => ({ ...needs(), now: world.now, actor: person(by) }),
    get state() {
      return state as Meeting;
    },
  };
}
export type Room = ReturnType<typeof room>;

export function planned(world: World, changes: Parameters<Room['plan']>[0] = {}): Room {
  const made = room(world);
  made.plan(changes);
  return made;
}

/** Open, with attendance: gail and greg are in the room, gina joins over a line, gus is excused. */
export function opened(world: World): Room {
  const made = planned(world);
  made.does('petra', { type: 'open-meeting' });
  made.does('petra', {
    type: 'take-attendance',
    people: [
      { person: 'gail', as: 'present' },
      { person: 'greg', as: 'present' },
      { person: 'gina', as: 'remote' },
      { person: 'gus', as: 'apologies' },
    ],
  });
  return made;
}

/** The code of a refusal, and its field where it has one; else the types of the facts. */
export function answerOf(decision: Decision<{ type: string }>): string {
  if (!('refusal' in decision)) return decision.facts.map(({ type }) => type).join(', ');
  const { code, field } = decision.refusal;
  return field === undefined ? code : `${code}: ${field}`;
}
