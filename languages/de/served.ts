/** What the server says, in German: all catalogues of `served/`. Loaded when somebody reads German, and never before. */
import type { Catalogue } from '../languages.ts';
import apiErrors from './served/api-errors.json' with { type: 'json' };
import domainAssessment from './served/domain-assessment.json' with { type: 'json' };
import domainCall from './served/domain-call.json' with { type: 'json' };
import domainCriteria from './served/domain-criteria.json' with { type: 'json' };
import domainDecision from './served/domain-decision.json' with { type: 'json' };
import domainDuties from './served/domain-duties.json' with { type: 'json' };
import domainHistory from './served/domain-history.json' with { type: 'json' };
import domainMeasures from './served/domain-measures.json' with { type: 'json' };
import domainMeeting from './served/domain-meeting.json' with { type: 'json' };
import domainOffice from './served/domain-office.json' with { type: 'json' };
import domainOutlook from './served/domain-outlook.json' with { type: 'json' };
import domainProject from './served/domain-project.json' with { type: 'json' };
import domainReactions from './served/domain-reactions.json' with { type: 'json' };
import domainReview from './served/domain-review.json' with { type: 'json' };
import domainScoring from './served/domain-scoring.json' with { type: 'json' };
import domainSelection from './served/domain-selection.json' with { type: 'json' };
import domainTally from './served/domain-tally.json' with { type: 'json' };
import domainValues from './served/domain-values.json' with { type: 'json' };
import domainVerification from './served/domain-verification.json' with { type: 'json' };
import domainVerifyExport from './served/domain-verify-export.json' with { type: 'json' };
import domainVerifyMeeting from './served/domain-verify-meeting.json' with { type: 'json' };
import domainWeighting from './served/domain-weighting.json' with { type: 'json' };
import functionsEndpoints from './served/functions-endpoints.json' with { type: 'json' };
import functionsKit from './served/functions-kit.json' with { type: 'json' };
import functionsTasks from './served/functions-tasks.json' with { type: 'json' };
import imports from './served/imports.json' with { type: 'json' };
import localSignIn from './served/local-sign-in.json' with { type: 'json' };
import viewsList from './served/views-list.json' with { type: 'json' };

export const served: Catalogue = {
  ...apiErrors,
  ...domainAssessment,
  ...domainCall,
  ...domainCriteria,
  ...domainDecision,
  ...domainDuties,
  ...domainMeasures,
  ...domainMeeting,
  ...domainOffice,
  ...domainOutlook,
  ...domainProject,
  ...domainReactions,
  ...domainReview,
  ...domainScoring,
  ...domainSelection,
  ...domainTally,
  ...domainValues,
  ...domainVerification,
  ...domainHistory,
  ...domainVerifyExport,
  ...domainVerifyMeeting,
  ...domainWeighting,
  ...functionsEndpoints,
  ...functionsKit,
  ...functionsTasks,
  ...imports,
  ...localSignIn,
  ...viewsList,
};
