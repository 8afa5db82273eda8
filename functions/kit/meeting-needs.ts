/** What a meeting must know of others to decide a command. */
import type { MeetingCommand } from '#domain/meeting/commands.ts';
import type { MeetingNeeds } from '#domain/meeting/context.ts';
import { type MeetingState, presentAt, presentByOthers } from '#domain/meeting/state.ts';
import { noOffice } from '#domain/office/state.ts';
import type { MeetingOfBoard } from '#domain/review/context.ts';
import type { PersonId } from '#domain/values/ids.ts';
import type { Instant } from '#domain/values/time.ts';
import { mattersOf, onAgenda } from './matters.ts';
import type { StateStore } from './state-store.ts';

interface Around {
  readonly states: StateStore;
  readonly now: Instant;
}

export async function meetingNeeds(
  command: MeetingCommand,
  meeting: MeetingState,
  { states, now }: Around,
): Promise<MeetingNeeds> {
  const id = command.type === 'plan-meeting' ? command.office : meeting.office;
  const office = id === undefined ? noOffice : (await states.current('office', id)).state;
  if (meeting.id === undefined) return { office };
  if (command.type === 'add-items' || command.type === 'fill-agenda')
    return { office, matters: await mattersOf(command.matters, meeting.office, { states, now }) };
  if (command.type === 'close-meeting' || (command.type === 'look-at-duties' && meeting.status === 'open'))
    return { office, ...(await onAgenda(meeting, states)) };
  if (command.type !== 'approve-minutes') return { office };
  const { state: later } = await states.current('meeting', command.meeting);
  return { office, later: later.id === undefined ? undefined : later };
}

/** A meeting as a round must know it, by whoever asks under these ids; undefined when there is none. */
export async function meetingOfBoard(
  id: string,
  { states, asker }: { readonly states: StateStore; readonly asker: readonly PersonId[] },
): Promise<MeetingOfBoard | undefined> {
  const { state } = await states.current('meeting', id);
  if (state.id === undefined) return undefined;
  const { office, board, status, agenda } = state;
  const there = { present: presentAt(state), presentByOthers: presentByOthers(state, asker) };
  return { id: state.id, office, board, status, ...there, rounds: agenda.flatMap(({ ref }) => ref ?? []) };
}
