/** Scoring models are for the PMO and administrators to publish. What cannot score is refused, and the same again is no new version. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import type { ScoringModel } from '../../scoring/models/model.ts';
import { faultInModel } from '../../scoring/models/model-faults.ts';
import { idOfGoals } from '../../scoring/models/published.ts';
import { officePreconditions } from '../actions.ts';
import { scoringModelOf, scoringVersionKey } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { ScoringModelCommands } from './commands.ts';

export const scoringModelDecisions: OfficeDecisions<ScoringModelCommands> = {
  'publish-scoring-model': (state, { type: _, expectedVersion, reason, ...said }, context) => {
    const no = officePreconditions['publish-scoring-model'](state, context) ?? faultInId(said.id) ?? faultInScoring(said.scoring);
    if (no) return no;
    const last = scoringModelOf(state, said.id);
    const version = (last?.version ?? 0) + 1;
    if (last && digestOf({ ...said, version: last.version }) === digestOf(last)) return { facts: [] };
    const since = changedSince(state, scoringVersionKey(said.id), expectedVersion);
    return since ?? { facts: [{ type: 'scoring-model-published', model: { ...said, version }, reason }] };
  },
};

function faultInId(id: string): Refused {
  if (id !== idOfGoals) return undefined;
  return refuse(
    'already-exists',
    'Calls that name no model score by the goals of the office under the id “goals”; give this model another id.',
    'id',
  );
}

function faultInScoring(scoring: ScoringModel): Refused {
  const fault = faultInModel(scoring);
  return fault && refuse('unknown-reference', fault.message, `scoring.${fault.field}`);
}
