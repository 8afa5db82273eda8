/** How each fact changes what is true of a project: the folds of its subjects. */
import type { Meta } from '../decision/decider.ts';
import { type EvolveTable, evolveBy } from '../decision/tables.ts';
import { waitFolds } from '../decision/waits.ts';
import { withoutFinished } from '../duties/evolve.ts';
import { alertFolds } from './alerts/evolve.ts';
import { baselineFolds } from './baselines/evolve.ts';
import { benefitFolds } from './benefits/evolve.ts';
import { projectCallFolds } from './calls/evolve.ts';
import { closureFolds } from './closure/evolve.ts';
import { conditionFolds } from './conditions/evolve.ts';
import { deliveryFolds } from './delivery/evolve.ts';
import { projectDuties } from './duties/duties.ts';
import { projectDutyFolds } from './duties/evolve.ts';
import { escalationFolds } from './escalation/evolve.ts';
import { exceptionFolds } from './exceptions/evolve.ts';
import { expiryFolds } from './expiry/evolve.ts';
import type { ProjectFact } from './facts.ts';
import { gateFolds } from './gates/evolve.ts';
import { goingBackFolds } from './going-back/evolve.ts';
import { handoverFolds } from './handover/evolve.ts';
import { inFlightFolds, intakeFolds, submitted } from './intake/evolve.ts';
import { mergingFolds } from './merging/evolve.ts';
import { modelVersionFolds } from './model-version/evolve.ts';
import { namingFolds } from './namings/evolve.ts';
import { takenUp } from './namings/naming.ts';
import type { NamedRole } from './namings/roles.ts';
import { needFolds } from './needs/evolve.ts';
import { observationFolds } from './outlook/evolve.ts';
import { ownStageFolds } from './own-stages/evolve.ts';
import { programmeFolds } from './programme/evolve.ts';
import { registerFolds } from './registers/evolve.ts';
import { reminderFolds } from './reminders/evolve.ts';
import { reopeningFolds } from './reopening/evolve.ts';
import { replacementFolds } from './replacement/evolve.ts';
import { reportingCycleFolds } from './reporting/evolve.ts';
import { projectRoutingFolds } from './routing/evolve.ts';
import { selectionFolds } from './selections/evolve.ts';
import type { Project, ProjectState } from './state.ts';
import { tripwireFolds } from './tripwires/evolve.ts';
import { upcastProject } from './upcast.ts';
import { waiverFolds } from './waivers/evolve.ts';

const folds: EvolveTable<Project, ProjectFact> = {
  ...intakeFolds,
  ...inFlightFolds,
  ...deliveryFolds,
  ...gateFolds,
  ...conditionFolds,
  ...alertFolds,
  ...tripwireFolds,
  ...waitFolds,
  ...closureFolds,
  ...waiverFolds,
  ...modelVersionFolds,
  ...mergingFolds,
  ...handoverFolds,
  ...reopeningFolds,
  ...exceptionFolds,
  ...programmeFolds,
  ...needFolds,
  ...ownStageFolds,
  ...baselineFolds,
  ...benefitFolds,
  ...namingFolds,
  ...reminderFolds,
  ...projectDutyFolds,
  ...replacementFolds,
  ...projectCallFolds,
  ...selectionFolds,
  ...registerFolds,
  ...goingBackFolds,
  ...reportingCycleFolds,
  ...escalationFolds,
  ...expiryFolds,
  ...projectRoutingFolds,
  ...observationFolds,
};
const evolve = evolveBy(folds);

/** No news of a project: the engine's own notes, single pieces of evidence, and alerts, which have lists of their own. */
const notNews: ReadonlySet<ProjectFact['type']> = new Set([
  'proposal-scored',
  'duplicates-found',
  'evidence-added',
  'evidence-expired',
  'criterion-failed',
  'criterion-still-failing',
  'criterion-recovered',
  'alert-acknowledged',
  'tripwire-duty-set',
  'alert-level-changed',
  'wait-started',
  'customer-reminded',
  'condition-acceptor-reminded',
  'naming-reminded',
  'duty-reminded',
  'duty-escalated',
  'duty-nudged',
  'benefit-review-lapsed',
  'benefit-review-untold',
  'all-gates-passed',
  'project-archived',
  'outlook-observed',
  'outlook-outcome-asked',
  'outlook-resolved',
]);

const actsOfLeads: ReadonlySet<ProjectFact['type']> = new Set([
  'proposal-revised',
  'report-filed',
  'register-amended',
  'gate-requested',
  'proceeded-against-advice',
  'condition-reported',
  'change-requested',
  'closure-reported',
  'proposal-withdrawn',
]);
const actsOfCustomers: ReadonlySet<ProjectFact['type']> = new Set(['closure-accepted', 'closure-rejected']);

/** The roles that whoever caused a fact has taken up by it; who gives a role away disposes of it, and so has had it; a word on a criterion is asked of others. */
function rolesActedIn(fact: ProjectFact): readonly NamedRole[] {
  if (actsOfCustomers.has(fact.type)) return ['customer'];
  if (fact.type === 'handover-offered' || (fact.type === 'handover-answered' && fact.accepted)) return [fact.role];
  const asLead = fact.type === 'evidence-added' ? fact.evidence.attests === undefined : actsOfLeads.has(fact.type);
  return asLead ? ['sponsor', 'manager'] : [];
}

export function evolveProject(state: ProjectState, stored: ProjectFact, meta: Meta): ProjectState {
  const fact = upcastProject(stored);
  if (state.id !== undefined) {
    const newsAt = notNews.has(fact.type) ? state.newsAt : meta.at;
    const namings = takenUp(state.namings, meta.actor.id, rolesActedIn(fact));
    return withoutFinished(evolve({ ...state, namings, changedAt: meta.at, newsAt }, fact, meta), projectDuties, meta.at);
  }
  if (fact.type !== 'proposal-submitted') throw new Error(`${fact.type} before the proposal was submitted`);
  return submitted(fact, meta);
}
