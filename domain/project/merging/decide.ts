/**
 * The same work proposed twice goes on once. Its sponsor, or the PMO, says so of a proposal in intake; its history stays, and the other project names it.
 * A project that is under way is ended by its board or by its closure, never by a merge.
 */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { isolated } from '../../values/isolated.ts';
import { projectPreconditions } from '../actions.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { MergingCommands } from './commands.ts';

export const mergingDecisions: ProjectDecisions<MergingCommands> = {
  'merge-into': merge,
  'note-merged': (state, { project, title }) =>
    state.mergedHere?.some(entry => entry.project === project)
      ? { facts: [] }
      : { facts: [{ type: 'merged-here', project, title }] },
};

function merge(state: Project, { other, reason }: MergingCommands['merge-into'], context: ProjectContext): Decision<ProjectFact> {
  if (other && state.mergedInto?.project === other.project) return { facts: [] };
  const no = projectPreconditions['merge-into'](state, context);
  if (no) return no;
  if (!other) return refuse('unknown-reference', 'This office has no such project.', 'project');
  const { project: into, title } = other;
  if (into === state.id) return refuse('unknown-reference', 'A project cannot be merged into itself; name another.', 'project');
  if (other.status === 'declined' || other.status === 'withdrawn')
    return refuse(
      'unknown-reference',
      `${isolated(title)} is ${other.status}, so no work goes on there; name a project that is proposed or under way, or has ended.`,
      'project',
    );
  return { facts: [{ type: 'proposal-merged', into, title, reason, revision: state.revision }] };
}
