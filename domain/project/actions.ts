/**
 * Who may do what with a project and in which status, whatever the command says in detail. `decide` asks these preconditions first; the
 * actions that a project offers to a person are those with nothing against them, so what is offered and what is refused cannot differ.
 */
import type { Context } from '../decision/decider.ts';
import { type Refused, refusalIn, refuse } from '../decision/refusals.ts';
import { requireMember } from '../office/membership.ts';
import { serviceMay } from '../office/service-accounts/account.ts';
import { hasRole } from '../office/state.ts';
import { isolated } from '../values/isolated.ts';
import { dayInWords, type Instant } from '../values/time.ts';
import { closureActions, closurePreconditions } from './closure/preconditions.ts';
import { requireAcceptor } from './conditions/acceptors.ts';
import { blockingConditions } from './conditions/standing.ts';
import type { ProjectNeeds } from './context.ts';
import { requireOwnWord } from './escalation/own-word.ts';
import { adviceToProceedAgainst, gateToRequest } from './gates/next-gate.ts';
import { modelVersionActions, modelVersionPreconditions } from './model-version/preconditions.ts';
import { moreActions, morePreconditions } from './more-actions.ts';
import { requireNameToAnswer, requireNoDeclinedName } from './namings/answerers.ts';
import { hasDeclined } from './namings/naming.ts';
import {
  attestationCriteria,
  requireAttestor,
  requireContentUnlocked,
  requireNoOpenRound,
  requireProjectTeam,
  requireStatus,
} from './permissions.ts';
import { requireModelChosen } from './routing/preconditions.ts';
import type { Project } from './state.ts';
import { waiverActions, waiverPreconditions } from './waivers/preconditions.ts';

type Situation = Context & ProjectNeeds;

export const projectActions = [
  'revise-proposal',
  'add-evidence',
  'attest',
  'file-report',
  'request-gate',
  'proceed-against-advice',
  'meet-condition',
  ...closureActions,
  'answer-condition',
  ...waiverActions,
  ...modelVersionActions,
  'merge-into',
  'name-people',
  'request-change',
  'answer-naming',
  'amend-registers',
  ...moreActions,
] as const;
export type ProjectAction = (typeof projectActions)[number];

/** What this person may do with the project now. `attest` is evidence that gives a role's word on a criterion. */
export function projectActionsFor(project: Project, context: Situation): readonly ProjectAction[] {
  if (requireMember(context.office, context)) return [];
  return projectActions.filter(action => projectPreconditions[action](project, context) === undefined);
}

type Precondition = (project: Project, context: Situation) => Refused;

/** Why the actor may not do it; undefined when nothing stands against it. */
export const projectPreconditions: { readonly [A in ProjectAction]: Precondition } = {
  'revise-proposal': (project, context) =>
    requireProjectTeam(project, context) ??
    requireStatus(project, ['submitted', 'returned', 'declined', 'withdrawn', 'active', 'on-hold'], 'A revision') ??
    requireContentUnlocked(project, context),
  'add-evidence': (project, context) => requireProjectTeam(project, context) ?? requireEvidenceTaken(project, context),
  attest: (project, context) =>
    requireEvidenceTaken(project, context) ??
    (attestationCriteria(project, context).some(criterion => !requireAttestor(project, criterion, context))
      ? undefined
      : refuse('not-allowed', 'No gate of this project asks for a word of yours.')),
  'file-report': (project, context) =>
    requireReporter(project, context) ?? requireStatus(project, ['active', 'on-hold', 'closing'], 'A status report'),
  'request-gate': (project, context) =>
    requireProjectTeam(project, context) ??
    requireStatus(project, ['active', 'on-hold'], 'Asking for a gate') ??
    requireNoOpenRound(project) ??
    refusalIn(gateToRequest(project, context.office)) ??
    requireModelChosen(project, context) ??
    requireNoDeclinedName(project) ??
    requireConditionsMet(project, context.now),
  'proceed-against-advice': (project, context) =>
    (context.actor.id === project.proposal.sponsor && !hasDeclined(project, { role: 'sponsor', person: context.actor.id })
      ? undefined
      : refuse('not-allowed', "Only the sponsor may go on against a board's advice.")) ??
    requireStatus(project, ['active', 'on-hold'], 'Going on') ??
    requireNoOpenRound(project) ??
    refusalIn(adviceToProceedAgainst(project, context.office)) ??
    requireModelChosen(project, context) ??
    requireOwnWord(project, context),
  'meet-condition': (project, context) =>
    requireProjectTeam(project, context) ??
    (project.conditions.some(({ metAt, reported }) => metAt === undefined && !reported)
      ? undefined
      : refuse('wrong-status', 'This project has no condition that waits for its owner.')),
  'answer-condition': (project, context) =>
    project.conditions.some(
      condition => condition.reported && condition.metAt === undefined && !requireAcceptor(condition, project, context),
    )
      ? undefined
      : refuse('not-allowed', 'No condition of this project waits for a word of yours.'),
  ...waiverPreconditions,
  ...closurePreconditions,
  ...modelVersionPreconditions,
  'merge-into': (project, context) =>
    requireProjectTeam(project, context) ??
    (project.mergedInto
      ? refuse('wrong-status', `It is merged into ${isolated(project.mergedInto.title)} already; revise it to take that back.`)
      : undefined) ??
    requireStatus(project, ['submitted', 'returned', 'declined'], 'Merging it into another project'),
  'name-people': (project, { actor, office }) =>
    (actor.kind === 'system' || hasRole(office, actor.id, 'pmo')
      ? undefined
      : refuse('not-allowed', 'While a project closes only the PMO names other people for it.')) ??
    requireStatus(project, ['killed', 'closing'], 'A revision of its people alone') ??
    requireNoOpenRound(project),
  'request-change': (project, context) =>
    requireProjectTeam(project, context) ??
    requireStatus(project, ['active', 'on-hold'], 'A change request') ??
    requireNoOpenRound(project) ??
    (project.baselines.length > 0
      ? undefined
      : refuse('wrong-status', 'No board has approved a baseline yet: revise the proposal; its first passed gate approves it.')),
  'answer-naming': requireNameToAnswer,
  'amend-registers': (project, context) =>
    requireReporter(project, context) ??
    requireStatus(project, ['active', 'on-hold', 'closing'], 'Amending its registers') ??
    requireReportWhileDecided(project),
  ...morePreconditions,
};

/** Whoever keeps the project's reports and registers: its people, the PMO, and a machine that reports. */
function requireReporter(project: Project, context: Situation): Refused {
  return serviceMay(context.office, context, 'report') ? undefined : requireProjectTeam(project, context);
}

/** While a board decides, the registers change by reports alone, because what a report changes is shown beside the pack. */
function requireReportWhileDecided({ open }: Project): Refused {
  return (
    open &&
    refuse(
      'round-is-open',
      'A board is deciding: file a report, which is shown beside its pack with what it changes in the registers.',
    )
  );
}

/** Evidence is taken while a board may still look at it, and not while one decides. */
export function requireEvidenceTaken(project: Project, context: Situation): Refused {
  return (
    requireStatus(project, ['submitted', 'returned', 'active', 'on-hold', 'closing'], 'Adding evidence') ??
    requireContentUnlocked(project, context)
  );
}

/** The next gate waits for every condition that blocks it, until it is met or waived. */
export function requireConditionsMet(project: Project, now: Instant): Refused {
  const open = blockingConditions(project.conditions, now);
  if (open.length === 0) return undefined;
  const names = open.map(({ text, due }) => `“${isolated(text)}” (due ${dayInWords(due)})`).join('; ');
  return refuse(
    'condition-open',
    `Before the next gate these conditions must be met and accepted, or waived by somebody of its board: ${names}.`,
  );
}
