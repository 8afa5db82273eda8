/** How a meeting goes: opened, attendance taken, items discussed, closed with its minutes. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { personIn } from '../../office/state.ts';
import { noItem } from '../agenda/decide.ts';
import type { ItemOnAgenda } from '../agenda/item.ts';
import type { MeetingContext } from '../context.ts';
import type { MeetingFact } from '../facts.ts';
import { minutesOf } from '../minutes/make.ts';
import { requireKeeper, requireMeetingStatus } from '../permissions.ts';
import type { Meeting } from '../state.ts';
import type { MeetingDecisions } from '../tables.ts';
import type { MeetingCourseCommands } from './commands.ts';

export const meetingCourseDecisions: MeetingDecisions<MeetingCourseCommands> = {
  'open-meeting': (state, _command, context) => {
    const no = requireKeeper(state, context);
    if (no) return no;
    if (state.status === 'open') return { facts: [] };
    return requireMeetingStatus(state, ['planned'], 'Opening') ?? { facts: [{ type: 'meeting-opened' }] };
  },
  'take-attendance': takeAttendance,
  'discuss-item': (state, { item, note, replaces }, context) => {
    const no = mayRunMeeting(state, context);
    if (no) return no;
    const found = state.agenda.find(({ id }) => id === item);
    if (!found) return noItem(item);
    if (found.discussed && found.discussed.note === note) return { facts: [] };
    const overtaken = notedMeanwhile(found, replaces);
    if (overtaken) return overtaken;
    return { facts: [{ type: 'item-discussed', item, ...(note !== undefined && { note }) }] };
  },
  'close-meeting': (state, _command, context) => {
    const no = requireKeeper(state, context);
    if (no) return no;
    if (state.status === 'closed' || state.status === 'approved') return { facts: [] };
    const unfit = requireMeetingStatus(state, ['open'], 'Closing');
    if (unfit) return unfit;
    if (state.attendance.length === 0)
      return refuse('wrong-status', 'Say who was there first: the minutes name them.', 'attendance');
    return { facts: [{ type: 'meeting-closed', minutes: minutesOf(state, context) }] };
  },
};

/** Undefined for whoever takes attendance and notes now. */
export function mayRunMeeting(state: Meeting, context: MeetingContext): Refused {
  return requireKeeper(state, context) ?? requireMeetingStatus(state, ['open'], 'Keeping the minutes');
}

/** Two people take notes at once: the later one reads what the other has written before it is replaced. */
function notedMeanwhile({ discussed }: ItemOnAgenda, replaces: string | undefined): Refused {
  if (replaces === undefined || (discussed?.note ?? '') === replaces) return undefined;
  return refuse(
    'version-changed',
    'Somebody else has changed the note of this item since you read it, and yours would replace theirs. Read it, and put both together.',
    'note',
  );
}

/** Said anew it replaces what was said; whoever is not named stays as before. */
function takeAttendance(
  state: Meeting,
  { people }: MeetingCourseCommands['take-attendance'],
  context: MeetingContext,
): Decision<MeetingFact> {
  const no = mayRunMeeting(state, context);
  if (no) return no;
  for (const [at, { person }] of people.entries()) {
    if (!personIn(context.office, person))
      return refuse('unknown-reference', `${person} is not known in this office.`, `people.${at}.person`);
    if (people.findIndex(entry => entry.person === person) !== at)
      return refuse('already-exists', `${person} is named twice.`, `people.${at}.person`);
  }
  const after = [...state.attendance.filter(entry => !people.some(({ person }) => person === entry.person)), ...people];
  const said = people.map(({ person }) => person);
  const isSaid = said.every(person => state.attendanceBy[person]?.includes(context.actor.id));
  const isSame = isSaid && digestOf(sorted(after)) === digestOf(sorted(state.attendance));
  return { facts: isSame ? [] : [{ type: 'attendance-taken', people: after, said }] };
}

function sorted(people: Meeting['attendance']): Meeting['attendance'] {
  return people.toSorted((one, other) => (one.person < other.person ? -1 : 1));
}
