/** Who may report that a condition is met, and who accepts that or sends it back. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { requireProjectTeam } from '../permissions.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import { requireAcceptor } from './acceptors.ts';
import type { ConditionCommands } from './commands.ts';
import type { ConditionOnFile } from './condition.ts';

export const conditionDecisions: ProjectDecisions<ConditionCommands> = {
  'meet-condition': report,
  'answer-condition': answer,
};

function report(state: Project, command: ConditionCommands['meet-condition'], context: ProjectContext): Decision<ProjectFact> {
  const { how, evidence } = command;
  const condition = conditionIn(state, command.condition);
  if ('refusal' in condition) return condition;
  const no = requireProjectTeam(state, context);
  if (no) return no;
  const { metAt, reported } = condition;
  if (metAt !== undefined || (reported?.how === how && reported.evidence === evidence)) return { facts: [] };
  if (reported) return refuse('wrong-status', `It is reported as met already and waits for a word on that.`);
  if (evidence !== undefined && !state.evidence.some(item => item.id === evidence))
    return refuse('unknown-reference', `There is no evidence ${evidence}; add it first.`, 'evidence');
  return { facts: [{ type: 'condition-reported', condition: condition.id, by: context.actor.id, how, evidence }] };
}

function answer(state: Project, command: ConditionCommands['answer-condition'], context: ProjectContext): Decision<ProjectFact> {
  const { accepted, reason } = command;
  const condition = conditionIn(state, command.condition);
  if ('refusal' in condition) return condition;
  const no = requireAcceptor(condition, state, context);
  if (no) return no;
  if (condition.metAt !== undefined) return refuse('wrong-status', 'This condition is met already.');
  if (!condition.reported)
    return refuse('wrong-status', 'Nobody has reported this condition as met yet; its owner does so first.');
  if (!accepted && reason === undefined) return refuse('reason-required', 'Say what is missing when you send it back.', 'reason');
  return { facts: [{ type: 'condition-answered', condition: condition.id, by: context.actor.id, accepted, reason }] };
}

function conditionIn(state: Project, id: string): ConditionOnFile | NonNullable<Refused> {
  return state.conditions.find(entry => entry.id === id) ?? refuse('not-found', `This project has no condition ${id}.`);
}
