/** How minutes are corrected and approved. */
import type { MeetingFolds } from '../tables.ts';
import type { meetingMinutesFacts } from './facts.ts';

export const meetingMinutesFolds: MeetingFolds<typeof meetingMinutesFacts> = {
  'minutes-corrected': (state, { id, text, reason }, { at, actor }) => ({
    ...state,
    corrections: [...state.corrections, { id, text, reason, by: actor.id, at }],
  }),
  'minutes-approved': (state, { meeting }, { at, actor }) => ({
    ...state,
    status: 'approved',
    approved: { at, by: actor.id, meeting },
  }),
};
