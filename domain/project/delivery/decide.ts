/** Work between gates: who may add evidence and reports, and when. While a board decides, no evidence is taken (P13). */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { hasRole } from '../../office/state.ts';
import { dateOf } from '../../values/time.ts';
import { projectPreconditions, requireEvidenceTaken } from '../actions.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { gatesOf } from '../gates/next-gate.ts';
import { leads } from '../namings/naming.ts';
import { requireAttestor } from '../permissions.ts';
import { numbered, saysNothing } from '../registers/amend.ts';
import { faultInAmendments, faultInBoth } from '../registers/faults.ts';
import { faultInGivers } from '../registers/givers.ts';
import { periodMeant } from '../reporting/answering.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { DeliveryCommands } from './commands.ts';
import type { Evidence, EvidenceInput } from './evidence.ts';

/** More evidence than a board can read is none; replaced pieces do not count. */
const mostEvidence = 200;

export const deliveryDecisions: ProjectDecisions<DeliveryCommands> = {
  'add-evidence': (state, { evidence }, context) =>
    mayAddEvidence(state, evidence, context) ??
    faultInEvidence(state, evidence, context) ??
    addEvidence(state, evidence, context),
  'file-report': fileReport,
};

function fileReport(
  state: Project,
  { report, registers: given = {}, givers, period: named }: DeliveryCommands['file-report'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const { registers } = state;
  const no =
    projectPreconditions['file-report'](state, context) ??
    faultInBoth(report, given) ??
    faultInAmendments({ registers, office: context.office, gates: gatesOf(state, context.office), given }) ??
    faultInGivers({ project: state.id, given, givers });
  if (no) return no;
  const about = periodMeant(state, named, context.office);
  if ('refusal' in about) return about;
  const stored = numbered(registers, given);
  const { period } = about;
  const said = { ...(!saysNothing(stored) && { registers: stored }), ...(period !== undefined && { period }) };
  return { facts: [{ type: 'report-filed', report, ...said }] };
}

function mayAddEvidence(state: Project, { attests }: EvidenceInput, context: ProjectContext): Refused {
  return attests
    ? (requireAttestor(state, attests.criterion, context) ?? requireEvidenceTaken(state, context))
    : projectPreconditions['add-evidence'](state, context);
}

function faultInEvidence(state: Project, given: EvidenceInput, context: ProjectContext): Refused {
  const { attests, replaces } = given;
  if (given.link === undefined && given.text === undefined && given.file === undefined && attests === undefined)
    return refuse('reason-required', 'Evidence needs a link, a text or a file.', 'link');
  const noDay = faultInLastDay(given, context);
  if (noDay) return noDay;
  const replaced = state.evidence.find(item => item.id === replaces);
  if (replaces !== undefined && !replaced)
    return refuse('unknown-reference', `There is no evidence ${replaces} to replace.`, 'replaces');
  const notYours = replaced && requireReplacer(state, { replaced, attests }, context);
  if (notYours) return notYours;
  if (state.evidence.length >= mostEvidence && replaces === undefined)
    return refuse('too-many', `A project keeps ${mostEvidence} pieces of evidence at most; replace one.`);
  return undefined;
}

function faultInLastDay({ validUntil, attests }: EvidenceInput, { now }: ProjectContext): Refused {
  if (validUntil === undefined) return undefined;
  if (attests)
    return refuse(
      'unknown-reference',
      'A word on a criterion has no last day; leave it out, and give another word when it holds no more.',
      'validUntil',
    );
  if (validUntil < dateOf(now))
    return refuse(
      'day-is-past',
      'Evidence whose last day is past proves nothing; name a day that is to come, or none when it counts for good.',
      'validUntil',
    );
  return undefined;
}

/** What somebody attested only that person takes back; a piece is replaced by its author or by who has the same duty now. */
function requireReplacer(
  state: Project,
  { replaced, attests }: { replaced: Evidence; attests: EvidenceInput['attests'] },
  { actor, office }: ProjectContext,
): Refused {
  const { by } = replaced;
  if (attests && !(by === actor.id && replaced.attests?.criterion === attests.criterion))
    return refuse('not-allowed', 'Your word can only take the place of your own earlier word on the same criterion.', 'replaces');
  if (by === actor.id) return undefined;
  if (replaced.attests)
    return refuse('not-allowed', `What ${by} has attested only ${by} takes back; add yours beside it.`, 'replaces');
  const bothPmo = hasRole(office, by, 'pmo') && hasRole(office, actor.id, 'pmo');
  const { sponsor, manager } = state.proposal;
  const succeeds =
    actor.id === manager && leads(state, manager) && actor.id !== sponsor && state.formerLeads.includes(by) && by !== sponsor;
  return bothPmo || succeeds
    ? undefined
    : refuse('not-allowed', `This was added by ${by}, who alone replaces it; add yours beside it.`, 'replaces');
}

function addEvidence(state: Project, given: EvidenceInput, { actor, now }: ProjectContext): Decision<ProjectFact> {
  const highest = Math.max(0, ...state.evidence.map(item => Number(item.id.slice(1))));
  const evidence = { ...given, id: `e${highest + 1}`, by: actor.id, at: now };
  return { facts: [{ type: 'evidence-added', evidence }] };
}
