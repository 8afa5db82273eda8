/** What may happen to a project next: the decisions of its subjects. */
import type { Decision } from '../decision/decider.ts';
import { requireNoService } from '../decision/machines.ts';
import type { Refused } from '../decision/refusals.ts';
import { type DecideTable, decideBy } from '../decision/tables.ts';
import { waitDecisions } from '../decision/waits.ts';
import { nothingVisible, requireMember } from '../office/membership.ts';
import { alertsNow } from './alerts/alerts.ts';
import { alertDecisions } from './alerts/decide.ts';
import { baselineDecisions } from './baselines/decide.ts';
import { benefitDecisions } from './benefits/decide.ts';
import { projectCallDecisions } from './calls/decide.ts';
import { closureDecisions } from './closure/decide.ts';
import type { ProjectCommand } from './commands.ts';
import { conditionDecisions } from './conditions/decide.ts';
import type { ProjectContext } from './context.ts';
import { deliveryDecisions } from './delivery/decide.ts';
import { dutyDecisions } from './duties/decide.ts';
import { evolveProject } from './evolve.ts';
import { exceptionDecisions } from './exceptions/decide.ts';
import type { ProjectFact } from './facts.ts';
import { projectFolding } from './fold.ts';
import { gateDecisions } from './gates/decide.ts';
import { goingBackDecisions } from './going-back/decide.ts';
import { handoverDecisions } from './handover/decide.ts';
import { intakeDecisions, submit } from './intake/decide.ts';
import { mergingDecisions } from './merging/decide.ts';
import { modelVersionDecisions } from './model-version/decide.ts';
import { namingDecisions } from './namings/decide.ts';
import { needDecisions } from './needs/decide.ts';
import { outlookDecisions } from './outlook/decide.ts';
import { ownStageDecisions } from './own-stages/decide.ts';
import { programmeDecisions } from './programme/decide.ts';
import { registerDecisions } from './registers/decide.ts';
import { reopeningDecisions } from './reopening/decide.ts';
import { replacementDecisions } from './replacement/decide.ts';
import { reportingCycleDecisions } from './reporting/decide.ts';
import { projectRoutingDecisions } from './routing/decide.ts';
import { selectionDecisions } from './selections/decide.ts';
import type { Project, ProjectState } from './state.ts';
import { tripwireDecisions } from './tripwires/decide.ts';
import { waiverDecisions } from './waivers/decide.ts';

const decisions: DecideTable<Project, ProjectCommand, ProjectFact, ProjectContext> = {
  ...intakeDecisions,
  ...deliveryDecisions,
  ...gateDecisions,
  ...conditionDecisions,
  ...alertDecisions,
  ...tripwireDecisions,
  ...dutyDecisions,
  ...waitDecisions,
  ...closureDecisions,
  ...waiverDecisions,
  ...modelVersionDecisions,
  ...mergingDecisions,
  ...handoverDecisions,
  ...reopeningDecisions,
  ...exceptionDecisions,
  ...programmeDecisions,
  ...needDecisions,
  ...ownStageDecisions,
  ...baselineDecisions,
  ...benefitDecisions,
  ...namingDecisions,
  ...replacementDecisions,
  ...projectCallDecisions,
  ...selectionDecisions,
  ...registerDecisions,
  ...goingBackDecisions,
  ...reportingCycleDecisions,
  ...projectRoutingDecisions,
  ...outlookDecisions,
};
const decideExisting = decideBy(decisions);

/** A new project is as visible as the office it is proposed to. */
function requireVisible(state: ProjectState, command: ProjectCommand, context: ProjectContext): Refused {
  if (state.id === undefined && command.type !== 'submit-proposal') return nothingVisible;
  return requireMember(context.office, context);
}

/** Every decision is followed by a look at the criteria: an alert is part of the same commit as its cause. */
export function decideProject(state: ProjectState, command: ProjectCommand, context: ProjectContext): Decision<ProjectFact> {
  const no = requireVisible(state, command, context) ?? requireNoService('project', command, context);
  if (no) return no;
  const decision = answer(state, command, context);
  if ('refusal' in decision || (decision.facts.length === 0 && command.type !== 'watch-criteria')) return decision;
  const meta = { at: context.now, actor: context.actor, seq: 0 };
  const after = decision.facts.reduce((before, fact) => evolveProject(before, fact, meta), state);
  return {
    facts: [...decision.facts, ...alertsNow(after, context.office, { now: context.now, timeAlone: byTime.has(command.type) })],
  };
}

/** Nobody asks for these but schedules. */
const byTime: ReadonlySet<ProjectCommand['type']> = new Set(['watch-criteria', 'look-at-duties']);

function answer(state: ProjectState, command: ProjectCommand, context: ProjectContext): Decision<ProjectFact> {
  if (state.id !== undefined) return decideExisting(state, command, context);
  return command.type === 'submit-proposal' ? submit(command, context) : nothingVisible;
}

export const project = { ...projectFolding, requireVisible, decide: decideProject } as const;
