/** What may happen to a project next. The rules stand in rooms by subject; this file says which room answers which command. */
import { type Context, type Decision, foldAll } from '../decision/decider.ts';
import type { Refused } from '../decision/refusals.ts';
import { nothingVisible, requireMember } from '../office/membership.ts';
import { alertsNow } from './alerts/alerts.ts';
import { decideClosing } from './closure/decide.ts';
import type { ProjectCommand, ProjectNeeds } from './commands.ts';
import { decideWork } from './delivery/decide.ts';
import { evolveProject } from './evolve.ts';
import type { ProjectFact } from './facts.ts';
import { decideGates } from './gates/decide.ts';
import { decideIntake } from './intake/decide.ts';
import { noProject, type ProjectState } from './state.ts';

export type ProjectContext = Context & ProjectNeeds;

/** A new project is as visible as the office it is proposed to. */
function requireVisible(state: ProjectState, command: ProjectCommand, context: ProjectContext): Refused {
  if (state.id === undefined && command.type !== 'submit-proposal') return nothingVisible;
  return requireMember(context.office, context);
}

/** Every decision is followed by a look at the criteria: an alert is part of the same commit as its cause. */
export function decideProject(state: ProjectState, command: ProjectCommand, context: ProjectContext): Decision<ProjectFact> {
  const no = requireVisible(state, command, context);
  if (no) return no;
  const decision = answer(state, command, context);
  if ('refusal' in decision || (decision.facts.length === 0 && command.type !== 'watch-criteria')) return decision;
  const meta = { at: context.now, actor: context.actor, seq: 0 };
  const after = foldAll({ evolve: evolveProject }, state, { facts: decision.facts, ...meta });
  return { facts: [...decision.facts, ...alertsNow(after, context.office, context.now)] };
}

function answer(state: ProjectState, command: ProjectCommand, context: ProjectContext): Decision<ProjectFact> {
  switch (command.type) {
    case 'submit-proposal':
    case 'revise-proposal':
    case 'score-proposal':
    case 'screen-proposal':
      return decideIntake(state, command, context);
    case 'add-evidence':
    case 'file-report':
    case 'meet-condition':
    case 'note-wait':
      return decideWork(state, command, context);
    case 'watch-criteria':
      return { facts: [] };
    case 'request-gate':
    case 'note-refused-round':
    case 'record-round':
    case 'proceed-against-advice':
      return decideGates(state, command, context);
    default:
      return decideClosing(state, command, context);
  }
}

export const project = {
  name: 'project',
  fold: 2,
  initial: noProject,
  evolve: evolveProject,
  requireVisible,
  decide: decideProject,
} as const;
