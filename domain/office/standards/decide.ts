/** Standards are for the PMO and administrators to change, and a gate model that cannot work is refused. */
import { officePreconditions } from '../actions.ts';
import { faultByMinimum } from '../minimum/binding.ts';
import { repeated } from '../repeated.ts';
import { modelVersionKey } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { StandardCommands } from './commands.ts';
import { goalsFrom } from './judged-goals.ts';
import { faultInModel } from './model-faults.ts';
import { asNextVersion } from './next-version.ts';

export const standardDecisions: OfficeDecisions<StandardCommands> = {
  'set-goals': (state, { goals, scoring, judged, expectedVersion, reason }, context) => {
    const no = officePreconditions['set-goals'](state, context) ?? repeated(goals, 'goals');
    if (no) return no;
    const found = judged && goalsFrom(goals, judged);
    if (found && 'refusal' in found) return found;
    const since = changedSince(state, 'goals', expectedVersion);
    return since ?? { facts: [{ type: 'goals-set', goals, scoring, reason, ...found }] };
  },
  'publish-gate-model': (state, { model, default: asDefault, expectedVersion, reason }, context) => {
    const no =
      officePreconditions['publish-gate-model'](state, context) ??
      faultInModel(state, model) ??
      faultByMinimum(model, context.above) ??
      changedSince(state, modelVersionKey(model.id), expectedVersion);
    if (no) return no;
    return { facts: [{ type: 'gate-model-published', model: asNextVersion(state, model), default: asDefault, reason }] };
  },
};
