/** A project is told once how a selection ended for it; told again it already knows. */
import { refuse } from '../../decision/refusals.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { SelectionCommands } from './commands.ts';

export const selectionDecisions: ProjectDecisions<SelectionCommands> = {
  'tell-selection': (state, { type: _, ...told }, { actor }) => {
    if (actor.kind !== 'system')
      return refuse('not-allowed', 'A selection tells its projects by itself once its board has decided.');
    const knows = (state.selections ?? []).some(({ selection }) => selection === told.selection);
    return { facts: knows ? [] : [{ type: 'selection-told', ...told }] };
  },
};
