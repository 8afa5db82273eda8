/** How each fact changes what is true of a meeting: the folds of its subjects. */
import type { Meta } from '../decision/decider.ts';
import { type EvolveTable, evolveBy } from '../decision/tables.ts';
import { withoutFinished } from '../duties/evolve.ts';
import { meetingActionFolds } from './actions/evolve.ts';
import { meetingAgendaFolds } from './agenda/evolve.ts';
import { meetingCourseFolds } from './course/evolve.ts';
import { meetingDuties } from './duties/duties.ts';
import { meetingDutyFolds } from './duties/evolve.ts';
import type { MeetingFact } from './facts.ts';
import { meetingMinutesFolds } from './minutes/evolve.ts';
import { meetingPlanned, meetingPlanningFolds } from './planning/evolve.ts';
import type { Meeting, MeetingState } from './state.ts';
import { upcastMeeting } from './upcast.ts';

const folds: EvolveTable<Meeting, MeetingFact> = {
  ...meetingPlanningFolds,
  ...meetingAgendaFolds,
  ...meetingCourseFolds,
  ...meetingActionFolds,
  ...meetingMinutesFolds,
  ...meetingDutyFolds,
};
const evolve = evolveBy(folds);

export function evolveMeeting(state: MeetingState, stored: MeetingFact, meta: Meta): MeetingState {
  const fact = upcastMeeting(stored);
  if (state.id !== undefined) return withoutFinished(evolve(state, fact, meta), meetingDuties, meta.at);
  if (fact.type !== 'meeting-planned') throw new Error(`${fact.type} before the meeting was planned`);
  return meetingPlanned(fact, meta);
}
