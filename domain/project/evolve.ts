/** How each fact changes what is true of a project: the folds of its subjects. */
import type { Meta } from '../decision/decider.ts';
import { type EvolveTable, evolveBy } from '../decision/tables.ts';
import { waitFolds } from '../decision/waits.ts';
import { alertFolds } from './alerts/evolve.ts';
import { baselineFolds } from './baselines/evolve.ts';
import { closureFolds } from './closure/evolve.ts';
import { conditionFolds } from './conditions/evolve.ts';
import { deliveryFolds } from './delivery/evolve.ts';
import type { ProjectFact } from './facts.ts';
import { gateFolds } from './gates/evolve.ts';
import { inFlightFolds, intakeFolds, submitted } from './intake/evolve.ts';
import { modelVersionFolds } from './model-version/evolve.ts';
import type { Project, ProjectState } from './state.ts';
import { upcastProject } from './upcast.ts';
import { waiverFolds } from './waivers/evolve.ts';

const folds: EvolveTable<Project, ProjectFact> = {
  ...intakeFolds,
  ...inFlightFolds,
  ...deliveryFolds,
  ...gateFolds,
  ...conditionFolds,
  ...alertFolds,
  ...waitFolds,
  ...closureFolds,
  ...waiverFolds,
  ...modelVersionFolds,
  ...baselineFolds,
};
const evolve = evolveBy(folds);

/** No news of a project: the engine's own notes, single pieces of evidence, and alerts, which have lists of their own. */
const notNews: ReadonlySet<ProjectFact['type']> = new Set([
  'proposal-scored',
  'duplicates-found',
  'evidence-added',
  'criterion-failed',
  'criterion-still-failing',
  'criterion-recovered',
  'wait-started',
  'customer-reminded',
  'project-archived',
]);

const acts: ReadonlySet<ProjectFact['type']> = new Set([
  'proposal-revised',
  'report-filed',
  'gate-requested',
  'proceeded-against-advice',
  'condition-reported',
  'closure-reported',
]);

/** Whether a fact shows that who caused it has taken the role of a sponsor or manager up; a word on a criterion is asked of others. */
function actsAsLead(fact: ProjectFact): boolean {
  return fact.type === 'evidence-added' ? fact.evidence.attests === undefined : acts.has(fact.type);
}

export function evolveProject(state: ProjectState, stored: ProjectFact, meta: Meta): ProjectState {
  const fact = upcastProject(stored);
  if (state.id !== undefined) {
    const newsAt = notNews.has(fact.type) ? state.newsAt : meta.at;
    const namings = actsAsLead(fact) ? state.namings.filter(({ person }) => person !== meta.actor.id) : state.namings;
    return evolve({ ...state, namings, changedAt: meta.at, newsAt }, fact, meta);
  }
  if (fact.type !== 'proposal-submitted') throw new Error(`${fact.type} before the proposal was submitted`);
  return submitted(fact, meta);
}
