/** How an agenda changes. */
import type { MeetingFolds } from '../tables.ts';
import type { meetingAgendaFacts } from './facts.ts';

export const meetingAgendaFolds: MeetingFolds<typeof meetingAgendaFacts> = {
  'items-added': (state, { items }) => ({
    ...state,
    agenda: [...state.agenda, ...items],
    numbered: state.numbered + items.length,
    leftOut: state.leftOut.filter(ref => !items.some(item => item.ref === ref)),
  }),
  'item-removed': (state, { item }) => {
    const ref = state.agenda.find(({ id }) => id === item)?.ref;
    return {
      ...state,
      agenda: state.agenda.filter(({ id }) => id !== item),
      leftOut: ref === undefined ? state.leftOut : [...state.leftOut, ref],
    };
  },
  'agenda-ordered': (state, { items }) => ({
    ...state,
    agenda: items.flatMap(item => state.agenda.find(({ id }) => id === item) ?? []),
  }),
  'consent-marked': (state, { items }) => ({
    ...state,
    agenda: state.agenda.map(({ consent: _, ...item }) => (items.includes(item.id) ? { ...item, consent: true } : item)),
  }),
};
