/** What a tripwire asks for is reported as done, with a note. */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { TripwireCommands } from './commands.ts';
import { requireFinisher, tripwirePreconditions } from './preconditions.ts';

export const tripwireDecisions: ProjectDecisions<TripwireCommands> = { 'finish-tripwire-duty': finish };

function finish(
  state: Project,
  { duty: id, note, link }: TripwireCommands['finish-tripwire-duty'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const known = state.tripwireDuties?.find(({ duty }) => duty === id);
  if (!known)
    return (
      tripwirePreconditions['finish-tripwire-duty'](state, context) ??
      refuse('unknown-reference', `No tripwire of this project has set a duty ${id}.`, 'duty')
    );
  const { done } = known;
  if (done && done.by === context.actor.id && done.note === note && done.link === link) return { facts: [] };
  const no = requireFinisher(state, known, context);
  if (no) return no;
  const { what } = known;
  return {
    facts: [{ type: 'tripwire-duty-done', duty: id, what, note, ...(link !== undefined && { link }), by: context.actor.id }],
  };
}
