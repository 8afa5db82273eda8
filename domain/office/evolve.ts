/** How each fact changes what is true of an office: the folds of its subjects. */
import type { Meta } from '../decision/decider.ts';
import { type EvolveTable, evolveBy } from '../decision/tables.ts';
import { withoutFinished } from '../duties/evolve.ts';
import { boardFolds } from './boards/evolve.ts';
import { calendarFolds } from './calendar/evolve.ts';
import { changeFolds } from './changes/evolve.ts';
import { delegationFolds } from './delegations/evolve.ts';
import { directoryFolds } from './directory/evolve.ts';
import { officeDuties } from './duties/duties.ts';
import { officeDutyFolds } from './duties/evolve.ts';
import type { OfficeFact } from './facts.ts';
import { feedFolds } from './feeds/evolve.ts';
import { foundingFolds } from './founding/evolve.ts';
import { givenStandardFolds } from './given-standards/evolve.ts';
import { identityFolds } from './identity/evolve.ts';
import { importFolds } from './imports/evolve.ts';
import { invitationFolds } from './invitations/evolve.ts';
import { mailFolds } from './mail/evolve.ts';
import { minimumFolds } from './minimum/evolve.ts';
import { outlookFolds } from './outlook/evolve.ts';
import { peopleFolds } from './people/evolve.ts';
import { personalDataFolds } from './personal-data/evolve.ts';
import { portfolioViewFolds } from './portfolio-views/evolve.ts';
import { reportingFolds } from './reporting/evolve.ts';
import { routingFolds } from './routing/evolve.ts';
import { scoringModelFolds } from './scoring-models/evolve.ts';
import { serviceAccountFolds } from './service-accounts/evolve.ts';
import { setUpFolds } from './set-up/evolve.ts';
import { signInFolds } from './sign-ins/evolve.ts';
import { standardFolds } from './standards/evolve.ts';
import type { OfficeState } from './state.ts';
import { thresholdFolds } from './thresholds/evolve.ts';
import { upcastOffice } from './upcast.ts';
import { webhookFolds } from './webhooks/evolve.ts';

const folds: EvolveTable<OfficeState, OfficeFact> = {
  ...foundingFolds,
  ...standardFolds,
  ...scoringModelFolds,
  ...boardFolds,
  ...peopleFolds,
  ...delegationFolds,
  ...changeFolds,
  ...invitationFolds,
  ...serviceAccountFolds,
  ...directoryFolds,
  ...signInFolds,
  ...calendarFolds,
  ...setUpFolds,
  ...importFolds,
  ...webhookFolds,
  ...feedFolds,
  ...reportingFolds,
  ...mailFolds,
  ...thresholdFolds,
  ...routingFolds,
  ...minimumFolds,
  ...givenStandardFolds,
  ...personalDataFolds,
  ...outlookFolds,
  ...portfolioViewFolds,
  ...identityFolds,
  ...officeDutyFolds,
};

const evolve = evolveBy(folds);

export function evolveOffice(state: OfficeState, stored: OfficeFact, meta: Meta): OfficeState {
  return withoutFinished(evolve(state, upcastOffice(stored), meta), officeDuties, meta.at);
}
