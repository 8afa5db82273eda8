/** Closure: the report, the customer's word, the board's closing review, the archive, the end. */
import type { Decision } from '../../decision/decider.ts';
import { closingGate } from '../../office/gate-model.ts';
import { projectPreconditions } from '../actions.ts';
import type { ProjectCommand } from '../commands.ts';
import type { ProjectContext } from '../decide.ts';
import type { ProjectFact } from '../facts.ts';
import { gateRequest } from '../gates/decide.ts';
import { currentModel } from '../gates/next-gate.ts';
import type { ProjectState } from '../state.ts';
import type { ClosureReport } from './report.ts';
import { closureStep, openClosure } from './steps.ts';

type Closing = Extract<
  ProjectCommand,
  { type: 'report-closure' | 'remind-customer' | 'answer-closure' | 'request-closing-review' | 'archive' | 'close' }
>;

export function decideClosing(state: ProjectState, command: Closing, context: ProjectContext): Decision<ProjectFact> {
  if (command.type === 'report-closure') return report(state, command.report, context);
  if (command.type === 'answer-closure') return answer(state, command, context);
  const { closure } = state;
  if (!closure || closure.number !== command.number || closure.returned !== undefined || state.status !== 'closing')
    return { facts: [] };
  if (command.type !== 'remind-customer' && closureStep(state, closure.number, context.now).step !== stepOf[command.type])
    return { facts: [] };
  switch (command.type) {
    case 'remind-customer':
      return {
        facts:
          closure.reminders >= command.times ? [] : [{ type: 'customer-reminded', number: closure.number, times: command.times }],
      };
    case 'request-closing-review':
      return closingReview(state, context);
    case 'archive':
      return {
        facts: closure.archive
          ? []
          : [{ type: 'project-archived', number: closure.number, key: command.key, sha256: command.sha256 }],
      };
    case 'close':
      return { facts: [{ type: 'project-closed', number: closure.number, result: closure.early ? 'killed' : 'completed' }] };
  }
}

/** The step of closing that each command belongs to; at any other step it does nothing. */
const stepOf = { 'request-closing-review': 'ask-board', archive: 'archive', close: 'close' } as const;

/** A killed project closes with its report alone; any other asks its customer and its board. */
function report(state: ProjectState, given: ClosureReport, context: ProjectContext): Decision<ProjectFact> {
  const no = projectPreconditions['report-closure'](state, context);
  if (no) return no;
  return {
    facts: [
      { type: 'closure-reported', number: (state.closure?.number ?? 0) + 1, report: given, early: state.status === 'killed' },
    ],
  };
}

function answer(
  state: ProjectState,
  command: Extract<Closing, { type: 'answer-closure' }>,
  context: ProjectContext,
): Decision<ProjectFact> {
  const no = projectPreconditions['answer-closure'](state, context);
  if (no) return no;
  const closure = openClosure(state);
  if ('refusal' in closure) return closure;
  const { number } = closure;
  if (command.accepted) return { facts: [{ type: 'closure-accepted', number, comment: command.comment }] };
  return { facts: [{ type: 'closure-rejected', number, reason: command.comment ?? '' }] };
}

function closingReview(state: ProjectState, context: ProjectContext): Decision<ProjectFact> {
  if (state.open || state.closure?.review !== undefined) return { facts: [] };
  const model = currentModel(state, context.office);
  const gate = model && closingGate(model);
  if (!model || !gate) throw new Error('a project follows a gate model without a closing gate');
  return { facts: [gateRequest(state, gate, model)] };
}
