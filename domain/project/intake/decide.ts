/** Intake: who may propose, how a proposal is scored, and when it is admitted, returned to its sponsor or declined. */

import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { officePreconditions } from '../../office/actions.ts';
import { stageGates } from '../../office/gate-model.ts';
import { gateModelOf, hasRole, type OfficeState, personIn } from '../../office/state.ts';
import { exactTotal, weightedScore } from '../../scoring/weighted.ts';
import { compare, exact } from '../../values/exact.ts';
import { projectPreconditions } from '../actions.ts';
import type { ProjectCommand } from '../commands.ts';
import type { ProjectContext } from '../decide.ts';
import type { ProjectFact } from '../facts.ts';
import { gateRequest } from '../gates/decide.ts';
import { requireNoDecisionBeingRecorded } from '../permissions.ts';
import type { Proposal } from '../proposal.ts';
import type { ProjectState } from '../state.ts';
import type { Duplicate, ProjectScore } from './score.ts';

type Intake = Extract<ProjectCommand, { type: 'submit-proposal' | 'revise-proposal' | 'score-proposal' | 'screen-proposal' }>;

export function decideIntake(state: ProjectState, command: Intake, context: ProjectContext): Decision<ProjectFact> {
  switch (command.type) {
    case 'submit-proposal':
      return submit(state, command, context);
    case 'revise-proposal':
      return revise(state, command, context);
    case 'score-proposal':
      if (command.revision !== state.revision || state.score?.revision === command.revision) return { facts: [] };
      return { facts: [{ type: 'proposal-scored', revision: command.revision, score: scoreOf(state.proposal, context.office) }] };
    case 'screen-proposal':
      return screen(state, command, context);
  }
}

/** The score of a proposal against the goals of an office, with what each goal added and why. */
export function scoreOf(proposal: Proposal, office: OfficeState): ProjectScore {
  const given = (goal: string) => proposal.contributions.find(entry => entry.goal === goal);
  const { total, goals } = weightedScore(
    office.goals.map(goal => ({ goal: goal.id, weight: goal.weight, points: given(goal.id)?.points ?? 0 })),
  );
  const named = goals.map((goal, index) => ({
    ...goal,
    name: office.goals[index]?.name ?? goal.goal,
    justification: given(goal.goal)?.justification ?? 'The proposal says nothing about this goal.',
  }));
  return { total, goals: named };
}

function submit(
  state: ProjectState,
  command: Extract<Intake, { type: 'submit-proposal' }>,
  context: ProjectContext,
): Decision<ProjectFact> {
  if (state.id !== undefined) return refuse('already-exists', `There is a project ${command.project} already.`);
  const { office } = context;
  const no = officePreconditions['submit-proposal'](office, context);
  if (no) return no;
  const fault = faultIn(command.proposal, office);
  if (fault) return fault;
  const { project, proposal } = command;
  return { facts: [{ type: 'proposal-submitted', project, proposal, digest: digestOf(proposal) }] };
}

function revise(
  state: ProjectState,
  command: Extract<Intake, { type: 'revise-proposal' }>,
  context: ProjectContext,
): Decision<ProjectFact> {
  const no =
    projectPreconditions['revise-proposal'](state, context) ??
    requireNoDecisionBeingRecorded(context) ??
    faultIn(command.proposal, context.office);
  if (no) return no;
  const { proposal, note } = command;
  if (proposal.office !== state.office)
    return refuse('unknown-reference', `A project stays with its office, ${state.office}.`, 'proposal.office');
  const digest = digestOf(proposal);
  if (digest === state.digest && state.status !== 'returned') return { facts: [] };
  const revised: ProjectFact = { type: 'proposal-revised', revision: state.revision + 1, proposal, digest, note };
  return {
    facts: [
      revised,
      ...voided(state, `the proposal was revised (revision ${state.revision + 1}) after the board had received it`),
    ],
  };
}

/** The fact that an edit ends the open round, if there is one. */
export function voided(state: ProjectState, reason: string): ProjectFact[] {
  if (!state.open) return [];
  return [{ type: 'round-voided', review: state.open.review, gate: state.open.gate, reason }];
}

function faultIn(proposal: Proposal, office: OfficeState): ReturnType<typeof refuse> | undefined {
  if (!hasRole(office, proposal.sponsor, 'sponsor'))
    return refuse('unknown-reference', `${proposal.sponsor} is not a sponsor in this office.`, 'sponsor');
  if (proposal.manager !== undefined && !hasRole(office, proposal.manager, 'manager'))
    return refuse('unknown-reference', `${proposal.manager} is not a project manager in this office.`, 'manager');
  if (proposal.customer !== undefined && !personIn(office, proposal.customer))
    return refuse('unknown-reference', `${proposal.customer} is not known in this office.`, 'customer');
  if (!gateModelOf(office, proposal.gateModel ?? office.preferredModel))
    return refuse(
      'unknown-reference',
      `This office has no gate model ${proposal.gateModel ?? '(none is published yet)'}.`,
      'gateModel',
    );
  const goals = new Set<string>();
  for (const [index, { goal }] of proposal.contributions.entries()) {
    const at = `contributions.${index}.goal`;
    if (!office.goals.some(entry => entry.id === goal))
      return refuse('unknown-reference', `This office has no goal ${goal}.`, at);
    if (goals.has(goal)) return refuse('already-exists', `The goal ${goal} stands here twice.`, at);
    goals.add(goal);
  }
  if (proposal.start !== undefined && proposal.end !== undefined && proposal.end < proposal.start)
    return refuse('unknown-reference', 'The end lies before the start.', 'end');
  return undefined;
}

/** Intake's answer: what to ask the sponsor, else whether the score is too low, else admission (and the first gate, if it opens by itself). */
function screen(
  state: ProjectState,
  command: Extract<Intake, { type: 'screen-proposal' }>,
  context: ProjectContext,
): Decision<ProjectFact> {
  const { revision } = command;
  if (revision !== state.revision || state.status !== 'submitted') return { facts: [] };
  const { office } = context;
  const twins = command.duplicates.filter(
    twin => twin.similarity >= office.scoring.duplicateAbove && !state.proposal.notDuplicateOf.includes(twin.project),
  );
  const found: ProjectFact[] = twins.length > 0 ? [{ type: 'duplicates-found', revision, duplicates: twins }] : [];
  const questions = [...gaps(state), ...twins.map(question)];
  if (questions.length > 0) return { facts: [...found, { type: 'proposal-returned', revision, reasons: questions }] };
  const floor = office.scoring.declineBelow;
  if (floor !== undefined && isBelow(state.score, floor)) {
    const total = state.score?.total ?? 0;
    const said = total < floor ? `The score ${total} is below ${floor}` : `The score is just under ${floor}`;
    const reasons = [`${said}, from which this office admits proposals.`];
    return { facts: [...found, { type: 'proposal-declined', revision, reasons }] };
  }
  return { facts: [...found, ...admission(state, context)] };
}

/** The exact score decides; rounding is for display: 49.997 is below 50. */
function isBelow(score: ProjectScore | undefined, floor: number): boolean {
  const total = exactTotal(score?.goals ?? []) ?? exact(0n);
  return compare(total, exact(floor)) < 0;
}

function gaps({ proposal }: ProjectState): string[] {
  const kept = (field: string) => proposal.withheld.some(entry => entry.field === field);
  const reasons: string[] = [];
  if (proposal.contributions.length === 0) reasons.push('Say how the project contributes to at least one goal, and why.');
  if (proposal.problem === undefined && proposal.aims === undefined && !kept('problem') && !kept('aims'))
    reasons.push('Say which problem it solves or what it aims for.');
  if (proposal.costs.length === 0 && !kept('costs')) reasons.push('Give its cost by year, or state that it is withheld and why.');
  return reasons;
}

function question(twin: Duplicate): string {
  const per = Math.round(twin.similarity * 100);
  return `It looks like “${twin.title}” (${twin.project}, ${per} % of the title's words in common): if it is another project, add ${twin.project} to notDuplicateOf.`;
}

function admission(state: ProjectState, context: ProjectContext): ProjectFact[] {
  const model = gateModelOf(context.office, state.proposal.gateModel ?? context.office.preferredModel);
  const first = model && stageGates(model)[0];
  if (!model || !first) throw new Error('a proposal was accepted without a gate model');
  const admitted: ProjectFact = {
    type: 'project-admitted',
    revision: state.revision,
    model: model.id,
    version: model.version,
    stage: first.from,
  };
  return [admitted, ...(first.opens === 'on-admission' ? [gateRequest(state, first, model)] : [])];
}
