/** How a project closes: reported, accepted or sent back, archived, closed. */
import type { ClosedProject, ClosingProject, Project, ProjectInIntake } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { Closure } from './closure.ts';
import type { closureFacts } from './facts.ts';
import { returnClosure } from './returned.ts';

export const closureFolds: ProjectFolds<typeof closureFacts> = {
  'closure-reported': (state, { number, report, afterKill }, { at }) => ({
    ...admitted(state),
    status: 'closing',
    closure: { number, report, afterKill, reminders: 0, askedAt: at },
  }),
  'customer-reminded': (state, { times }) => closing(state, { reminders: times }),
  'closure-accepted': (state, { comment }, { at, actor }) =>
    closing(state, { accepted: true, word: { by: actor.id, at, comment } }),
  'closure-rejected': (state, { reason }, { at, actor }) =>
    returnClosure(closing(state, { accepted: false, word: { by: actor.id, at, comment: reason } }), reason),
  'project-archived': (state, { key, sha256 }) => closing(state, { archive: { key, sha256 } }),
  'project-closed': (state, { result }, { at }) => ({
    ...closing(state, { closedAt: at }),
    status: 'closed',
    open: undefined,
    result,
  }),
};

function admitted(state: Project): Exclude<Project, ProjectInIntake | ClosedProject> {
  if (state.status === 'active' || state.status === 'on-hold' || state.status === 'killed' || state.status === 'closing')
    return state;
  throw new Error(`a project that is ${state.status} cannot report closure`);
}

/** The closing project with something changed in its closure. */
function closing(state: Project, change: Partial<Closure>): ClosingProject {
  if (state.status !== 'closing') throw new Error(`a project that is ${state.status} is not closing`);
  return { ...state, closure: { ...state.closure, ...change } };
}
