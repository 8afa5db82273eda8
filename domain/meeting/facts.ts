/** What can happen to a meeting: the facts of its subjects. Stored for ever: fields are added, names change through upcast.ts only. */
import { type FactIn, factUnion } from '../decision/tables.ts';
import { meetingActionFacts } from './actions/facts.ts';
import { meetingAgendaFacts } from './agenda/facts.ts';
import { meetingCourseFacts } from './course/facts.ts';
import { meetingDutyFacts } from './duties/facts.ts';
import { meetingMinutesFacts } from './minutes/facts.ts';
import { meetingPlanningFacts } from './planning/facts.ts';

const facts = {
  ...meetingPlanningFacts,
  ...meetingAgendaFacts,
  ...meetingCourseFacts,
  ...meetingActionFacts,
  ...meetingMinutesFacts,
  ...meetingDutyFacts,
};

export type MeetingFact = FactIn<typeof facts>;
export const meetingFactSchema = factUnion(facts);
