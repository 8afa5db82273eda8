/** What opens an assessment, which looks at the call and the project by itself. */
import type { AssessmentId, CallId, ProjectId } from '../../values/ids.ts';

export interface AssessmentOpeningCommands {
  'open-assessment': { assessment: AssessmentId; call: CallId; project: ProjectId };
}
