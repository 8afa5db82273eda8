/** A programme is a project that holds projects of its office. Whoever works on a project says that it is a part; the programme's people are told. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { isolated } from '../../values/isolated.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project, ProjectStatus } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { OtherProgramme, ProgrammeCommands } from './commands.ts';
import { programmePreconditions } from './preconditions.ts';
import { mostParts } from './with-programme.ts';

export const programmeDecisions: ProjectDecisions<ProgrammeCommands> = {
  'join-programme': join,
  'leave-programme': (state, { reason }, context) => {
    const no = programmePreconditions['leave-programme'](state, context);
    if (no || !state.partOf) return no ?? { facts: [] };
    const { programme, title } = state.partOf;
    return { facts: [{ type: 'programme-left', programme, title, reason }] };
  },
  'note-part': (state, { project, title, joined }) => {
    const known = state.parts?.some(entry => entry.project === project) ?? false;
    if (known === joined) return { facts: [] };
    return { facts: [{ type: joined ? 'part-joined' : 'part-left', project, title }] };
  },
};

function join(
  state: Project,
  { other, reason }: ProgrammeCommands['join-programme'],
  context: ProjectContext,
): Decision<ProjectFact> {
  if (other && state.partOf?.programme === other.project) return { facts: [] };
  const no = programmePreconditions['join-programme'](state, context) ?? faultInProgramme(state, other);
  if (no || !other) return no ?? { facts: [] };
  return { facts: [{ type: 'programme-joined', programme: other.project, title: other.title, reason }] };
}

const over: readonly ProjectStatus[] = ['declined', 'withdrawn', 'killed', 'closed'];

function faultInProgramme(state: Project, other: OtherProgramme | undefined): Refused {
  const no = (why: string) => refuse('unknown-reference', why, 'programme');
  if (!other) return no('This office has no such project.');
  const name = isolated(other.title);
  if (other.project === state.id) return no('A project is not part of itself; name another.');
  if (other.isPart) return no(`${name} is part of a programme itself; name that programme.`);
  if (over.includes(other.status)) return no(`${name} is ${other.status}: it takes up no project any more.`);
  if (other.parts >= mostParts) return no(`${name} holds ${mostParts} projects already; that is the most.`);
  return undefined;
}
