/** Which workflows a fact starts or resumes. Names of waits are made and read here and nowhere else. */
import { nextInClosing } from '../project/closure/steps.ts';
import type { ProjectFact } from '../project/facts.ts';
import type { Project } from '../project/state.ts';
import type { ReviewFact } from '../review/facts.ts';
import { executionName } from './execution-name.ts';
import { type Reaction, type RoundReactionContext, reactionBy, type StoredReactionContext } from './reaction.ts';
import { waitsForBoard, waitsInClosing } from './waits.ts';

export const waitFor = {
  round: (review: string) => `review/${review}`,
  closure: (project: string, number: number) => `closure/${project}/${number}`,
  call: (call: string) => `call/${call}`,
  selection: (selection: string, number: number) => `selection/${selection}/${number}`,
} as const;

type Waiting =
  | { readonly of: 'round'; readonly review: string }
  | { readonly of: 'closure'; readonly project: string; readonly number: number }
  | { readonly of: 'call'; readonly call: string }
  | { readonly of: 'selection'; readonly selection: string; readonly number: number };

/** What a wait is for; undefined for a name that was not made here. */
export function waitNamed(wait: string): Waiting | undefined {
  const [of, id = '', number] = wait.split('/');
  if (of === 'review') return { of: 'round', review: id };
  if (of === 'closure') return { of, project: id, number: Number(number) };
  if (of === 'call') return { of, call: id };
  return of === 'selection' ? { of, selection: id, number: Number(number) } : undefined;
}

const afterProject = reactionBy<ProjectFact, StoredReactionContext, Reaction[]>({
  'proposal-submitted': (_fact, { project: { id, takenOver } }) => (takenOver ? [] : [intake(id, 1)]),
  'proposal-revised': ({ revision }, { project: { id } }) => [intake(id, revision)],
  'gate-requested': ({ review }, { project }) => [
    {
      type: 'start',
      workflow: 'gate-review',
      name: executionName('gate-review', review),
      input: { project: project.id, review },
    },
  ],
  'closure-reported': ({ number }, { project, at }) => [
    {
      type: 'start',
      workflow: 'closure',
      name: executionName('closure', project.id, String(number)),
      input: { project: project.id, number, ...nextInClosing(project, number, at) },
    },
  ],
  'gate-round-voided': ({ review, reason }, { project }) => [{ type: 'void-round', review, reason }, ...resumeClosure(project)],
  'proposal-merged': ({ into }, { project: { id, proposal } }) => [
    { type: 'note-merged', into, project: id, title: proposal.title },
  ],
  'proposal-withdrawn': ({ review, reason }, { project: { withdrawn, proposal } }) =>
    review === undefined ? [] : [{ type: 'end-with-proposal', review, by: withdrawn?.by ?? proposal.sponsor, reason }],
  'programme-joined': ({ programme }, { project }) => [notePart(programme, project, true)],
  'programme-left': ({ programme }, { project }) => [notePart(programme, project, false)],
  'need-stated': ({ need, project: to, what, by }, { project: { id: project, proposal } }) => [
    { type: 'tell-project', to, command: { type: 'note-need', need, project, title: proposal.title, what, by } },
  ],
  'need-dropped': ({ need, project: to }, { project: { id: project } }) => [
    { type: 'tell-project', to, command: { type: 'note-need-gone', need, project } },
  ],
  'need-answered': ({ need, project: to, promised, delivered }, { project: { id: project } }) => [
    { type: 'tell-project', to, command: { type: 'note-need-answer', need, project, promised, delivered } },
  ],
  'lead-handed-over': ({ review }) => (review === undefined ? [] : [{ type: 'look-at-roster', review }]),
  'round-refused': (_fact, { project }) => resumeClosure(project),
  'gate-round-lapsed': (_fact, { project }) => resumeClosure(project),
  'gate-round-withdrawn': (_fact, { project }) => resumeClosure(project),
  'gate-outcome-recorded': (_fact, { project }) => resumeClosure(project),
  'closure-accepted': (_fact, { project }) => resumeClosure(project),
  'closure-rejected': (_fact, { project }) => resumeClosure(project),
  'wait-started': ({ wait }, { project, at }) =>
    waitsInClosing(project, project.closure?.number ?? 0, at) ? [] : [{ type: 'resume', wait }],
});

const afterReview = reactionBy<ReviewFact, RoundReactionContext, Reaction[]>({
  'round-opened': ({ review, office, route, gate: { board } }) => [
    { type: 'look-at-roster', review },
    ...(route === 'board' ? [{ type: 'fill-agendas' as const, office, board, matter: review }] : []),
  ],
  'round-decided': (_fact, context) => resumeRound(context),
  'round-lapsed': (_fact, context) => resumeRound(context),
  'round-voided': (_fact, context) => resumeRound(context),
  'round-withdrawn': (_fact, context) => resumeRound(context),
  'round-restarted': (_fact, context) => resumeRound(context),
  'wait-started': (_fact, context) => (waitsForBoard(context.review) ? [] : resumeRound(context)),
});

export function projectWorkflows(fact: ProjectFact, context: StoredReactionContext): readonly Reaction[] {
  return afterProject(fact, context) ?? [];
}

export function reviewWorkflows(fact: ReviewFact, context: RoundReactionContext): readonly Reaction[] {
  return afterReview(fact, context) ?? [];
}

function notePart(programme: string, { id: project, proposal: { title } }: Project, joined: boolean): Reaction {
  return { type: 'note-part', programme, project, title, joined };
}

function intake(id: string, revision: number): Reaction {
  const name = executionName('intake', id, String(revision));
  return { type: 'start', workflow: 'intake', name, input: { project: id, revision } };
}

function resumeClosure({ id, closure }: Project): Reaction[] {
  return closure ? [{ type: 'resume', wait: waitFor.closure(id, closure.number) }] : [];
}

function resumeRound({ review }: RoundReactionContext): Reaction[] {
  return [{ type: 'resume', wait: waitFor.round(review.id) }];
}
