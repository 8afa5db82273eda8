/** Work between gates: evidence, status reports, conditions that are met, and waits that began. */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { projectPreconditions, requireEvidenceStatus } from '../actions.ts';
import type { ProjectCommand } from '../commands.ts';
import type { ProjectContext } from '../decide.ts';
import type { ProjectFact } from '../facts.ts';
import { voided } from '../intake/decide.ts';
import { requireAttestor, requireNoDecisionBeingRecorded, requireProjectTeam } from '../permissions.ts';
import type { ProjectState } from '../state.ts';

type Work = Extract<ProjectCommand, { type: 'add-evidence' | 'file-report' | 'meet-condition' | 'note-wait' }>;

/** More evidence than a board can read is none; replaced pieces do not count. */
const mostEvidence = 200;

export function decideWork(state: ProjectState, command: Work, context: ProjectContext): Decision<ProjectFact> {
  switch (command.type) {
    case 'add-evidence':
      return addEvidence(state, command.evidence, context);
    case 'file-report': {
      const no = projectPreconditions['file-report'](state, context);
      return no ?? { facts: [{ type: 'report-filed', report: command.report }] };
    }
    case 'meet-condition':
      return meet(state, command, context);
    case 'note-wait':
      return {
        facts:
          state.waits[command.wait] === command.token ? [] : [{ type: 'wait-began', wait: command.wait, token: command.token }],
      };
  }
}

function addEvidence(
  state: ProjectState,
  given: Extract<Work, { type: 'add-evidence' }>['evidence'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const { actor, now } = context;
  const attests = given.attests;
  const no =
    (attests
      ? (requireAttestor(state, attests.criterion, context) ?? requireEvidenceStatus(state))
      : projectPreconditions['add-evidence'](state, context)) ?? requireNoDecisionBeingRecorded(context);
  if (no) return no;
  if (given.link === undefined && given.text === undefined && given.file === undefined && attests === undefined)
    return refuse('reason-required', 'Evidence needs a link, a text or a file.', 'link');
  if (given.replaces !== undefined && !state.evidence.some(item => item.id === given.replaces))
    return refuse('unknown-reference', `There is no evidence ${given.replaces} to replace.`, 'replaces');
  const replaced = state.evidence.find(item => item.id === given.replaces);
  if (attests && replaced && !(replaced.by === actor.id && replaced.attests?.criterion === attests.criterion))
    return refuse('not-allowed', 'Your word can only take the place of your own earlier word on the same criterion.', 'replaces');
  if (state.evidence.length >= mostEvidence && given.replaces === undefined)
    return refuse('too-many', `A project keeps ${mostEvidence} pieces of evidence at most; replace one.`);
  const highest = Math.max(0, ...state.evidence.map(item => Number(item.id.slice(1))));
  const evidence = { ...given, id: `e${highest + 1}`, by: actor.id, at: now };
  return {
    facts: [
      { type: 'evidence-added', evidence },
      ...voided(state, `evidence was added (${given.title}) after the board had received its pack`),
    ],
  };
}

function meet(
  state: ProjectState,
  command: Extract<Work, { type: 'meet-condition' }>,
  context: ProjectContext,
): Decision<ProjectFact> {
  const { condition: id, how, evidence } = command;
  const condition = state.conditions.find(entry => entry.id === id);
  if (!condition) return refuse('not-found', `This project has no condition ${id}.`);
  const no = requireProjectTeam(state, context);
  if (no) return no;
  if (condition.metAt !== undefined) return { facts: [] };
  if (evidence !== undefined && !state.evidence.some(item => item.id === evidence))
    return refuse('unknown-reference', `There is no evidence ${evidence}; add it first.`, 'evidence');
  return { facts: [{ type: 'condition-met', condition: id, how, evidence }] };
}
