/** Closure: the report, the customer's word, the board's closing review, the archive, the end. */
import type { Decision } from '../../decision/decider.ts';
import { closingGate } from '../../office/gate-model.ts';
import { projectPreconditions } from '../actions.ts';
import { reviewPlan } from '../benefits/plan.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { modelOf } from '../gates/next-gate.ts';
import { gateRequest } from '../gates/request.ts';
import { resolvedByClosure } from '../outlook/observing.ts';
import type { ClosingProject, Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { ClosureCommands } from './commands.ts';
import type { ClosureReport } from './report.ts';
import { resultOf } from './result.ts';
import { type ClosureStep, closureStep, openClosure } from './steps.ts';

export const closureDecisions: ProjectDecisions<ClosureCommands> = {
  'report-closure': (state, { report }, context) => reportClosure(state, report, context),
  'answer-closure': answer,
  'remind-customer': (state, { number, times }) => {
    const closing = underClosure(state, number);
    const due = closing !== undefined && closing.closure.reminders < times;
    return { facts: due ? [{ type: 'customer-reminded', number, times }] : [] };
  },
  'request-closing-review': (state, { number }, context) => {
    const closing = atStep(state, { number, step: 'ask-board' }, context);
    return closing ? closingReview(closing, context) : { facts: [] };
  },
  archive: (state, { number, key, sha256 }, context) => {
    const closing = atStep(state, { number, step: 'archive' }, context);
    return { facts: closing && !closing.closure.archive ? [{ type: 'project-archived', number, key, sha256 }] : [] };
  },
  close: (state, { number }, context) => {
    const closing = atStep(state, { number, step: 'close' }, context);
    return { facts: closing ? [...resolvedByClosure(closing, context.now), ...closed(closing, context)] : [] };
  },
};

/** Closed, and when its benefits are reviewed from now on. */
function closed(closing: ClosingProject, { office, now }: ProjectContext): readonly ProjectFact[] {
  const result = resultOf(closing, office);
  const plan = reviewPlan(closing, { model: modelOf(closing, office), result, now });
  return [
    { type: 'project-closed', number: closing.closure.number, result },
    ...(plan ? [{ type: 'benefit-reviews-planned' as const, ...plan }] : []),
  ];
}

/** The project, if it is in the closure with this number; a workflow of an earlier closure has nothing to do any more. */
function underClosure(state: Project, number: number): ClosingProject | undefined {
  if (state.status !== 'closing' || state.closure.number !== number || state.closure.returned !== undefined) return undefined;
  return state;
}

/** The project, if its closure is at this step; at any other step the command of this step does nothing. */
function atStep(
  state: Project,
  { number, step }: { number: number; step: ClosureStep['step'] },
  { now }: ProjectContext,
): ClosingProject | undefined {
  const closing = underClosure(state, number);
  return closing && closureStep(closing, number, now).step === step ? closing : undefined;
}

/** A killed project closes with its report alone; any other asks its customer and its board. */
function reportClosure(state: Project, report: ClosureReport, context: ProjectContext): Decision<ProjectFact> {
  const no = projectPreconditions['report-closure'](state, context);
  if (no) return no;
  const number = (state.closure?.number ?? 0) + 1;
  return { facts: [{ type: 'closure-reported', number, report, afterKill: state.status === 'killed' }] };
}

function answer(state: Project, command: ClosureCommands['answer-closure'], context: ProjectContext): Decision<ProjectFact> {
  const no = projectPreconditions['answer-closure'](state, context);
  if (no) return no;
  const closure = openClosure(state);
  if ('refusal' in closure) return closure;
  const { number } = closure;
  if (command.accepted) return { facts: [{ type: 'closure-accepted', number, comment: command.comment }] };
  return { facts: [{ type: 'closure-rejected', number, reason: command.comment ?? '' }] };
}

function closingReview(state: ClosingProject, { office }: ProjectContext): Decision<ProjectFact> {
  if (state.open || state.closure.review !== undefined) return { facts: [] };
  const model = modelOf(state, office);
  const gate = model && closingGate(model);
  if (!model || !gate) throw new Error('a project follows a gate model without a closing gate');
  return { facts: [gateRequest(state, gate, model)] };
}
