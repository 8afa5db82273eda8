/** Standards are for the PMO and administrators to change, and a gate model that cannot work is refused. */
import { own } from '../../values/record.ts';
import { requirePmo } from '../permissions.ts';
import { repeated } from '../repeated.ts';
import { modelChange } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { StandardCommands } from './commands.ts';
import { faultInModel } from './model-faults.ts';

export const standardDecisions: OfficeDecisions<StandardCommands> = {
  'set-goals': (state, { goals, scoring, seen }, context) =>
    requirePmo(state, context) ??
    repeated(goals, 'goals') ??
    changedSince(state, 'goals', seen) ?? { facts: [{ type: 'goals-set', goals, scoring }] },
  'publish-gate-model': (state, { model, preferred, seen }, context) => {
    const no = requirePmo(state, context) ?? faultInModel(state, model) ?? changedSince(state, modelChange(model.id), seen);
    if (no) return no;
    const version = (own(state.gateModels, model.id)?.length ?? 0) + 1;
    return { facts: [{ type: 'gate-model-published', model: { ...model, version }, preferred }] };
  },
};
