/**
 * A successor takes the places of a person in a project, by the rules for naming people. It is no revision: intake does not look again, who
 * does it has not written the proposal, and while a board decides nothing changes. Said again, it finds nothing left to do.
 */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { requireSuccession } from '../../office/people/places.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { namedBy } from '../namings/naming.ts';
import { requireContentUnlocked } from '../permissions.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { ReplacementCommands } from './commands.ts';
import { placesInProject } from './places.ts';
import { withSuccessor } from './successor.ts';

export const replacementDecisions: ProjectDecisions<ReplacementCommands> = {
  'replace-person': replace,
};

function replace(
  state: Project,
  { person, successor, reason }: ReplacementCommands['replace-person'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const { office, actor } = context;
  const no = requireSuccession(office, { person, successor }, context);
  if (no) return no;
  const found = placesInProject(state, office, { person, successor });
  const places = found.filter(({ stays }) => stays === undefined).map(({ taken }) => taken);
  const [first] = found;
  if (!first) return { facts: [] };
  const locked = requireContentUnlocked(state, context);
  if (locked) return locked;
  if (places.length === 0) return refuse('unknown-reference', first.stays ?? '', 'successor');
  const proposal = withSuccessor(state.proposal, { person, successor, places });
  // After closure nobody answers to being named: the word of the PMO counts.
  const names = state.status === 'closed' ? {} : namedBy({ proposal, before: state.proposal, actor }, office);
  const about = { person, successor, places, reason, by: actor.id, digest: digestOf(proposal) };
  return { facts: [{ type: 'person-replaced', ...about, ...names }] };
}
