/** What can happen to an office: the facts of its subjects. Stored for ever: fields are added, never changed. */
import { type FactIn, factUnion } from '../decision/tables.ts';
import { dutyFacts } from '../duties/facts.ts';
import { boardFacts } from './boards/facts.ts';
import { calendarFacts } from './calendar/facts.ts';
import { changeFacts } from './changes/facts.ts';
import { delegationFacts } from './delegations/facts.ts';
import { directoryFacts } from './directory/facts.ts';
import { feedFacts } from './feeds/facts.ts';
import { foundingFacts } from './founding/facts.ts';
import { givenStandardFacts } from './given-standards/facts.ts';
import { identityFacts } from './identity/facts.ts';
import { importFacts } from './imports/facts.ts';
import { invitationFacts } from './invitations/facts.ts';
import { mailFacts } from './mail/facts.ts';
import { minimumFacts } from './minimum/facts.ts';
import { outlookFacts } from './outlook/facts.ts';
import { peopleFacts } from './people/facts.ts';
import { personalDataFacts } from './personal-data/facts.ts';
import { portfolioViewFacts } from './portfolio-views/facts.ts';
import { reportingFacts } from './reporting/facts.ts';
import { routingFacts } from './routing/facts.ts';
import { scoringModelFacts } from './scoring-models/facts.ts';
import { serviceAccountFacts } from './service-accounts/facts.ts';
import { setUpFacts } from './set-up/facts.ts';
import { signInFacts } from './sign-ins/facts.ts';
import { standardFacts } from './standards/facts.ts';
import { thresholdFacts } from './thresholds/facts.ts';
import { webhookFacts } from './webhooks/facts.ts';

const facts = {
  ...foundingFacts,
  ...standardFacts,
  ...scoringModelFacts,
  ...boardFacts,
  ...peopleFacts,
  ...delegationFacts,
  ...changeFacts,
  ...invitationFacts,
  ...serviceAccountFacts,
  ...directoryFacts,
  ...signInFacts,
  ...calendarFacts,
  ...setUpFacts,
  ...importFacts,
  ...webhookFacts,
  ...feedFacts,
  ...reportingFacts,
  ...mailFacts,
  ...thresholdFacts,
  ...routingFacts,
  ...minimumFacts,
  ...givenStandardFacts,
  ...personalDataFacts,
  ...outlookFacts,
  ...portfolioViewFacts,
  ...identityFacts,
  ...dutyFacts,
};

export type OfficeFact = FactIn<typeof facts>;
export const officeFactSchema = factUnion(facts);
