/** The single place that says what a stored fact of any stream is today, for those who look at facts without folding them. */
import type { AssessmentFact } from './assessment/facts.ts';
import { upcastAssessment } from './assessment/upcast.ts';
import type { AuditFact } from './audit/facts.ts';
import { upcastAudit } from './audit/upcast.ts';
import type { CallFact } from './call/facts.ts';
import { upcastCall } from './call/upcast.ts';
import type { StreamId } from './history/commit.ts';
import type { StoredFact } from './history/upcast.ts';
import type { MeetingFact } from './meeting/facts.ts';
import { upcastMeeting } from './meeting/upcast.ts';
import type { OfficeFact } from './office/facts.ts';
import { upcastOffice } from './office/upcast.ts';
import type { ProjectFact } from './project/facts.ts';
import { upcastProject } from './project/upcast.ts';
import type { ReviewFact } from './review/facts.ts';
import { upcastReview } from './review/upcast.ts';
import type { SelectionFact } from './selection/facts.ts';
import { upcastSelection } from './selection/upcast.ts';
import { own } from './values/record.ts';
import type { WeightingFact } from './weighting/facts.ts';
import { upcastWeighting } from './weighting/upcast.ts';

type Lift = (
  fact: StoredFact,
) => OfficeFact | ProjectFact | ReviewFact | CallFact | AssessmentFact | SelectionFact | WeightingFact | MeetingFact | AuditFact;

const lifts: Readonly<Record<string, Lift>> = {
  office: upcastOffice,
  project: upcastProject,
  review: upcastReview,
  call: upcastCall,
  assessment: upcastAssessment,
  selection: upcastSelection,
  weighting: upcastWeighting,
  meeting: upcastMeeting,
  audit: upcastAudit,
};

/** A fact of this stream as today's version would store it; a fact of a stream that nobody knows stays as it is. */
export function upcastFact(stream: StreamId, fact: StoredFact): ReturnType<Lift> | StoredFact {
  return own(lifts, stream.split('/')[0] ?? '')?.(fact) ?? fact;
}
