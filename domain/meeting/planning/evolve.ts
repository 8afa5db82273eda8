/** How a meeting begins, and what is said anew. Each of these is another invitation. */
import type { Meta } from '../../decision/decider.ts';
import type { FactIn } from '../../decision/tables.ts';
import type { Meeting } from '../state.ts';
import type { MeetingFolds } from '../tables.ts';
import type { meetingPlanningFacts } from './facts.ts';

type Planned = Extract<FactIn<typeof meetingPlanningFacts>, { type: 'meeting-planned' }>;

export function meetingPlanned({ type: _, meeting, ...terms }: Planned, { at, actor }: Meta): Meeting {
  return {
    ...terms,
    id: meeting,
    by: actor.id,
    plannedAt: at,
    status: 'planned',
    sequence: 0,
    agenda: [],
    numbered: 0,
    leftOut: [],
    attendance: [],
    attendanceBy: {},
    actions: [],
    corrections: [],
  };
}

export const meetingPlanningFolds: MeetingFolds<typeof meetingPlanningFacts> = {
  'meeting-planned': state => state,
  'meeting-moved': (state, { type: _, reason: __, dropped: ___, ...said }): Meeting => {
    const anew = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
    return { ...state, ...anew, sequence: state.sequence + 1 };
  },
  'meeting-cancelled': (state, { reason }, { at, actor }) => ({
    ...state,
    status: 'cancelled',
    sequence: state.sequence + 1,
    cancelled: { at, by: actor.id, reason },
  }),
};
