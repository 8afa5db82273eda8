/** What a meeting must know of others to decide a command. */
import type { MeetingCommand } from '#domain/meeting/commands.ts';
import type { MeetingNeeds } from '#domain/meeting/context.ts';
import type { MeetingState } from '#domain/meeting/state.ts';
import { noOffice } from '#domain/office/state.ts';
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
  if (command.type === 'close-meeting') return { office, ...(await onAgenda(meeting, states)) };
  if (command.type !== 'approve-minutes') return { office };
  const { state: later } = await states.current('meeting', command.meeting);
  return { office, later: later.id === undefined ? undefined : later };
}
