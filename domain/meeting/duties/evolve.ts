/** What was done about what a meeting left to people, and what time ended. */
import { dutyFolds } from '../../duties/evolve.ts';
import { withAction } from '../actions/evolve.ts';
import type { Meeting } from '../state.ts';
import type { MeetingFolds } from '../tables.ts';
import type { meetingDutyFacts } from './facts.ts';

export const meetingDutyFolds: MeetingFolds<typeof meetingDutyFacts> = {
  ...dutyFolds<Meeting>(),
  'meeting-lapsed': (state, { reason }, { at, actor }) => ({
    ...state,
    status: 'cancelled',
    sequence: state.sequence + 1,
    cancelled: { at, by: actor.id, reason },
  }),
  'minutes-stood': (state, { reason }, { at }) => ({ ...state, stood: { at, reason } }),
  'action-lapsed': (state, { action, reason }, { at, actor }) =>
    withAction(state, action, entry => ({ ...entry, dropped: { at, by: actor.id, reason } })),
};
