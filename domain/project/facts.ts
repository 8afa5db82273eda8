/** What can happen to a project: the facts of its subjects. Stored for ever: fields are added, names change through upcast.ts only. */
import { type FactIn, factUnion } from '../decision/tables.ts';
import { waitFacts } from '../decision/waits.ts';
import { dutyFacts } from '../duties/facts.ts';
import { alertFacts } from './alerts/facts.ts';
import { baselineFacts } from './baselines/facts.ts';
import { benefitFacts } from './benefits/facts.ts';
import { projectCallFacts } from './calls/facts.ts';
import { closureFacts } from './closure/facts.ts';
import { conditionFacts } from './conditions/facts.ts';
import { deliveryFacts } from './delivery/facts.ts';
import { escalationFacts } from './escalation/facts.ts';
import { exceptionFacts } from './exceptions/facts.ts';
import { expiryFacts } from './expiry/facts.ts';
import { gateFacts } from './gates/facts.ts';
import { goingBackFacts } from './going-back/facts.ts';
import { handoverFacts } from './handover/facts.ts';
import { intakeFacts } from './intake/facts.ts';
import { inFlightFacts } from './intake/in-flight.ts';
import { mergingFacts } from './merging/facts.ts';
import { modelVersionFacts } from './model-version/facts.ts';
import { namingFacts } from './namings/facts.ts';
import { needFacts } from './needs/facts.ts';
import { observationFacts } from './outlook/facts.ts';
import { ownStageFacts } from './own-stages/facts.ts';
import { programmeFacts } from './programme/facts.ts';
import { registerFacts } from './registers/facts.ts';
import { reminderFacts } from './reminders/facts.ts';
import { reopeningFacts } from './reopening/facts.ts';
import { replacementFacts } from './replacement/facts.ts';
import { reportingCycleFacts } from './reporting/facts.ts';
import { projectRoutingFacts } from './routing/facts.ts';
import { selectionFacts } from './selections/facts.ts';
import { tripwireFacts } from './tripwires/facts.ts';
import { waiverFacts } from './waivers/facts.ts';

const facts = {
  ...intakeFacts,
  ...inFlightFacts,
  ...deliveryFacts,
  ...gateFacts,
  ...conditionFacts,
  ...alertFacts,
  ...tripwireFacts,
  ...waitFacts,
  ...closureFacts,
  ...waiverFacts,
  ...modelVersionFacts,
  ...mergingFacts,
  ...handoverFacts,
  ...reopeningFacts,
  ...exceptionFacts,
  ...programmeFacts,
  ...needFacts,
  ...ownStageFacts,
  ...baselineFacts,
  ...benefitFacts,
  ...namingFacts,
  ...reminderFacts,
  ...dutyFacts,
  ...replacementFacts,
  ...projectCallFacts,
  ...selectionFacts,
  ...registerFacts,
  ...goingBackFacts,
  ...reportingCycleFacts,
  ...escalationFacts,
  ...expiryFacts,
  ...projectRoutingFacts,
  ...observationFacts,
};

export type ProjectFact = FactIn<typeof facts>;
export const projectFactSchema = factUnion(facts);
