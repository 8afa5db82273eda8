/** The schemas of all facts that can be stored, by the aggregate whose streams hold them: for those who describe facts without deciding anything. */
import { assessmentFactSchema } from './assessment/facts.ts';
import { auditFactSchema } from './audit/facts.ts';
import { callFactSchema } from './call/facts.ts';
import { meetingFactSchema } from './meeting/facts.ts';
import { officeFactSchema } from './office/facts.ts';
import { projectFactSchema } from './project/facts.ts';
import { reviewFactSchema } from './review/facts.ts';
import { selectionFactSchema } from './selection/facts.ts';
import { weightingFactSchema } from './weighting/facts.ts';

export const factSchemas = {
  office: officeFactSchema,
  project: projectFactSchema,
  review: reviewFactSchema,
  call: callFactSchema,
  assessment: assessmentFactSchema,
  selection: selectionFactSchema,
  weighting: weightingFactSchema,
  meeting: meetingFactSchema,
  audit: auditFactSchema,
} as const;
