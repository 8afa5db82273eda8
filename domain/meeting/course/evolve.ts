/** How a meeting goes. */
import type { MeetingFolds } from '../tables.ts';
import type { meetingCourseFacts } from './facts.ts';

export const meetingCourseFolds: MeetingFolds<typeof meetingCourseFacts> = {
  'meeting-opened': (state, _fact, { at }) => ({ ...state, status: 'open', openedAt: at }),
  'attendance-taken': (state, { people }) => ({ ...state, attendance: people }),
  'item-discussed': (state, { item, note }, { at, actor }) => ({
    ...state,
    agenda: state.agenda.map(entry => (entry.id === item ? { ...entry, discussed: { note, at, by: actor.id } } : entry)),
  }),
  'meeting-closed': (state, { minutes }, { at }) => ({ ...state, status: 'closed', closedAt: at, minutes }),
};
