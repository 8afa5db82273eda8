/** How a meeting goes. */
import type { Meeting } from '../state.ts';
import type { MeetingFolds } from '../tables.ts';
import type { Attended } from './attendance.ts';
import type { meetingCourseFacts } from './facts.ts';

export const meetingCourseFolds: MeetingFolds<typeof meetingCourseFacts> = {
  'meeting-opened': (state, _fact, { at }) => ({ ...state, status: 'open', openedAt: at }),
  'attendance-taken': (state, { people, said }, { actor }) => ({
    ...state,
    attendance: people,
    attendanceBy: sayingSo(state, { people, said: said ?? people.map(({ person }) => person), by: actor.id }),
  }),
  'item-discussed': (state, { item, note }, { at, actor }) => ({
    ...state,
    agenda: state.agenda.map(entry => (entry.id === item ? { ...entry, discussed: { note, at, by: actor.id } } : entry)),
  }),
  'meeting-closed': (state, { minutes }, { at }) => ({ ...state, status: 'closed', closedAt: at, minutes }),
};

interface Taken {
  readonly people: readonly Attended[];
  /** Whom it is about. */
  readonly said: readonly string[];
  readonly by: string;
}

/** Who has said of each person what is said of that person now. */
function sayingSo({ attendance, attendanceBy }: Meeting, { people, said, by }: Taken): Meeting['attendanceBy'] {
  const each = people.map(({ person, as }) => {
    const before = attendance.some(entry => entry.person === person && entry.as === as) ? (attendanceBy[person] ?? []) : [];
    return [person, said.includes(person) ? [...new Set([...before, by])] : before] as const;
  });
  return Object.fromEntries(each);
}
