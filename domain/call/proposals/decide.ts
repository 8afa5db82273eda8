/** Which proposals a call judges: those that join between its opening and its closing day; a late one waits for the office's next call. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { Project } from '../../project/state.ts';
import type { CallContext } from '../context.ts';
import type { CallFact } from '../facts.ts';
import { requireCallStatus, requireProposer, requireSystem } from '../permissions.ts';
import type { Call, JoinedProposal } from '../state.ts';
import type { CallDecisions } from '../tables.ts';
import type { CallProposalCommands } from './commands.ts';

/** Proposals of one call, at most. */
const mostProposals = 2000;

export const callProposalDecisions: CallDecisions<CallProposalCommands> = {
  'join-call': joinCall,
  'leave-call': leaveCall,
  'move-waiting': (state, { project, call }, context) => {
    if (!state.waiting.some(entry => entry.project === project)) return { facts: [] };
    return requireSystem(context) ?? { facts: [{ type: 'waiting-moved', project, call }] };
  },
  'note-assessment': (state, { project, assessment, due }, context) => {
    const joined = joinedIn(state, project);
    if (!joined || joined.assessment === assessment) return { facts: [] };
    return requireSystem(context) ?? { facts: [{ type: 'assessment-asked', project, assessment, due }] };
  },
  'note-revealed': (state, { project, talkUntil }, context) => {
    const joined = joinedIn(state, project);
    if (!joined || joined.assessed || (joined.revealed && joined.revealed.talkUntil === talkUntil)) return { facts: [] };
    return requireSystem(context) ?? { facts: [{ type: 'panel-revealed', project, talkUntil }] };
  },
  'remind-assessors': (state, { projects, assessors }, context) => {
    const fresh = projects.filter(project => joinedIn(state, project)?.reminded === undefined);
    if (fresh.length === 0) return { facts: [] };
    return requireSystem(context) ?? { facts: [{ type: 'assessors-reminded', projects: fresh, assessors: [...assessors] }] };
  },
  'note-assessed': (state, { project, score }, context) => {
    const joined = joinedIn(state, project);
    if (!joined || (joined.assessed && joined.assessed.score === score)) return { facts: [] };
    return requireSystem(context) ?? { facts: [{ type: 'proposal-assessed', project, score }] };
  },
};

function joinCall(state: Call, { project: id, by }: CallProposalCommands['join-call'], context: CallContext): Decision<CallFact> {
  const project = projectMeant(state, id, context);
  if ('refusal' in project) return project;
  const no = requireProposer(project, context) ?? requireProposable(project);
  if (no) return no;
  if ([...state.proposals, ...state.waiting].some(entry => entry.project === id)) return { facts: [] };
  if (context.now < state.opensAt)
    return refuse('wrong-status', 'This call has not opened yet; join it from its opening day on.');
  if (isLate(state, context))
    return (
      requireCallStatus(state, ['open', 'closed', 'ranked', 'decided'], 'Joining') ?? {
        facts: [{ type: 'proposal-waits', project: id }],
      }
    );
  if (state.proposals.length >= mostProposals)
    return refuse('too-many', `A call judges ${mostProposals} proposals at most; join the next one.`);
  return { facts: [{ type: 'proposal-joined', project: id, revision: project.revision, ...(by !== undefined && { by }) }] };
}

/** The closing day counts, not when the workflow came round to it. */
function isLate({ status, closesAt }: Call, { now }: CallContext): boolean {
  return status !== 'open' || (closesAt !== undefined && closesAt < now);
}

function leaveCall(
  state: Call,
  { project: id, reason }: CallProposalCommands['leave-call'],
  context: CallContext,
): Decision<CallFact> {
  const project = projectMeant(state, id, context);
  if ('refusal' in project) return project;
  const isIn = [...state.proposals, ...state.waiting].some(entry => entry.project === id);
  const no = requireProposer(project, context) ?? (isIn ? requireLeaving(state, project, context) : undefined);
  if (no) return no;
  return { facts: isIn ? [{ type: 'proposal-left', project: id, reason }] : [] };
}

/** Whether the actor may take this proposal out of the call, or out of those that wait. */
export function requireLeaving(state: Call, project: Project, context: CallContext): Refused {
  const no = requireProposer(project, context);
  if (no || state.waiting.some(entry => entry.project === project.id)) return no;
  if (joinedIn(state, project.id)?.assessment === undefined && !isLate(state, context)) return undefined;
  return refuse('wrong-status', 'The panels judge this proposal already; it stays in the call until its end.');
}

function joinedIn({ proposals }: Call, project: string): JoinedProposal | undefined {
  return proposals.find(entry => entry.project === project);
}

/** A project of the office of the call; what is not there and what is elsewhere get the same answer. */
function projectMeant({ office }: Call, id: string, { project }: CallContext): Project | ReturnType<typeof refuse> {
  if (project?.id === id && project.office === office) return project;
  return refuse('unknown-reference', `This office has no project ${id}.`, 'project');
}

function requireProposable({ status, mergedInto }: Project): Refused {
  if (mergedInto)
    return refuse('wrong-status', 'This proposal is merged into another project; bring that one into the call.', 'project');
  if (status !== 'withdrawn' && status !== 'killed' && status !== 'closing' && status !== 'closed') return undefined;
  return refuse('wrong-status', `This project is ${status}; nothing of it is proposed any more.`, 'project');
}
