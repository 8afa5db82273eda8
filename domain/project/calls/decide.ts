/** A project notes what its calls tell it; told twice, it notes it once. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { ProjectCallCommands } from './commands.ts';

export const projectCallDecisions: ProjectDecisions<ProjectCallCommands> = {
  'note-call': (state, { call, name, joined, reason }, context) => {
    const isIn = (state.calls ?? []).some(entry => entry.call === call);
    if (isIn === joined) return { facts: [] };
    const no = requireCall(context);
    if (no) return no;
    return { facts: [joined ? { type: 'call-joined', call, name } : { type: 'call-left', call, name, reason }] };
  },
  'record-panel-score': (state, { panel }, context) => {
    const { at: _, ...before } = state.panel ?? { at: undefined };
    if (digestOf(before) === digestOf(panel)) return { facts: [] };
    return requireCall(context) ?? { facts: [{ type: 'panel-scored', ...panel }] };
  },
  'note-call-over': (state, { type: _, ...over }, context) => {
    const known = (state.calls ?? []).find(entry => entry.call === over.call);
    if (known?.over) return { facts: [] };
    return requireCall(context) ?? { facts: [{ type: 'call-over', ...over }] };
  },
};

/** Only a call tells its projects, which is the system's doing. */
function requireCall({ actor }: ProjectContext): Refused {
  return actor.kind === 'system' ? undefined : refuse('not-allowed', 'A call tells its projects this by itself.');
}
