/**
 * Who may do what in an office, whatever the command says in detail. `decide` asks these preconditions first; the actions that an
 * office offers to a person are those with nothing against them, so what is offered and what is refused cannot differ.
 */
import type { Context } from '../decision/decider.ts';
import { type Refused, refuse } from '../decision/refusals.ts';
import { requireMember } from './membership.ts';
import {
  requireAccountKeeper,
  requireAdmin,
  requireAuditSeen,
  requireBoardKeeper,
  requireChangesSeen,
  requireExport,
  requireImports,
  requireMappings,
  requirePersonalDataKeeper,
  requirePlanning,
  requirePmo,
  requireRecordSearch,
  requireSetUp,
  requireViewKeeper,
  requireWebhookKeeper,
} from './permissions.ts';
import { serviceMay } from './service-accounts/account.ts';
import { hasRole, type OfficeState } from './state.ts';

export const officeActions = [
  'set-goals',
  'set-calendar',
  'publish-gate-model',
  'publish-scoring-model',
  'set-boards',
  'set-people',
  'grant-delegation',
  'found-office',
  'submit-proposal',
  'open-call',
  'see-changes',
  'export-office',
  'manage-service-accounts',
  'dismiss-set-up',
  'test-mail',
  'import-portfolio',
  'keep-import-mappings',
  'open-selection',
  'open-weighting',
  'manage-webhooks',
  'plan-meeting',
  'set-reporting',
  'set-thresholds',
  'set-routing',
  'set-minimum',
  'give-standards',
  'see-audit',
  'keep-personal-data',
  'publish-outlook-card',
  'keep-portfolio-views',
  'set-name-and-logo',
  'set-office-mail',
  'search-record',
] as const;
export type OfficeAction = (typeof officeActions)[number];

/** What a service account is ever offered; a directory changes people by commands of its own. */
const ofMachines: readonly OfficeAction[] = ['submit-proposal', 'see-changes', 'export-office'];

/** What this person may do in the office now. `found-office` means below this office; `see-changes` are those that wait for a second person. */
export function officeActionsFor(office: OfficeState, context: Context): readonly OfficeAction[] {
  if (requireMember(office, context)) return [];
  const asked = context.actor.kind === 'service' ? officeActions.filter(action => ofMachines.includes(action)) : officeActions;
  return asked.filter(action => officePreconditions[action](office, context) === undefined);
}

/** Why the actor may not do it; undefined when nothing stands against it. */
export const officePreconditions: { readonly [A in OfficeAction]: (office: OfficeState, context: Context) => Refused } = {
  'set-goals': requirePmo,
  'set-calendar': requirePmo,
  'set-office-mail': requirePmo,
  'publish-gate-model': requirePmo,
  'publish-scoring-model': requirePmo,
  'set-boards': requirePmo,
  'set-people': (office, context) => (serviceMay(office, context, 'people') ? undefined : requireAdmin(office, context)),
  'grant-delegation': (office, context) =>
    office.people.some(person => requireDelegable(office, person.id, context) === undefined)
      ? undefined
      : refuse('not-allowed', 'Only members of boards, and the PMO or an administrator for them, delegate ballots.'),
  'found-office': (parent, { actor }) =>
    actor.kind === 'system' || hasRole(parent, actor.id, 'admin')
      ? undefined
      : refuse('not-allowed', 'Only an administrator of the parent office may found one below it.'),
  'submit-proposal': (office, context) =>
    context.actor.kind === 'system' ||
    hasRole(office, context.actor.id, 'sponsor', 'manager', 'pmo') ||
    serviceMay(office, context, 'import')
      ? undefined
      : refuse(
          'not-allowed',
          'Sponsors, managers and the PMO of an office submit its proposals; ask the office for one of these roles.',
        ),
  'see-changes': requireChangesSeen,
  'export-office': requireExport,
  'manage-service-accounts': requireAccountKeeper,
  'dismiss-set-up': requireSetUp,
  'test-mail': requireSetUp,
  'open-call': requirePmo,
  'import-portfolio': (office, context) => (serviceMay(office, context, 'import') ? undefined : requireImports(office, context)),
  'keep-import-mappings': requireMappings,
  'open-selection': requirePlanning,
  'open-weighting': requirePmo,
  'manage-webhooks': requireWebhookKeeper,
  'plan-meeting': requireBoardKeeper,
  'set-reporting': requirePmo,
  'set-thresholds': requirePmo,
  'set-routing': requirePmo,
  'set-minimum': requirePmo,
  'give-standards': requirePmo,
  'see-audit': requireAuditSeen,
  'keep-personal-data': requirePersonalDataKeeper,
  'publish-outlook-card': requirePmo,
  'keep-portfolio-views': requireViewKeeper,
  'set-name-and-logo': requirePmo,
  'search-record': requireRecordSearch,
};

/** Whether the actor may delegate this member's ballots: one's own, or as the PMO or an administrator another's; only a gatekeeper has any. */
export function requireDelegable(office: OfficeState, from: string, { actor }: Context): Refused {
  if (from !== actor.id && !hasRole(office, actor.id, 'pmo', 'admin'))
    return refuse('not-allowed', "Only the PMO or an administrator may delegate another member's ballot.", 'from');
  if (!hasRole(office, from, 'gatekeeper'))
    return refuse('unknown-reference', `${from} is not a gatekeeper of this office.`, 'from');
  return undefined;
}

/**
 * Below which office one may be founded: an administrator's own. Only an operator of the deployment (a system actor) founds one
 * that stands below no other.
 */
export function requireParent(parent: OfficeState | undefined, context: Context): Refused {
  if (!parent)
    return context.actor.kind === 'system'
      ? undefined
      : refuse('not-allowed', 'Name the office it stands below; only an operator founds one below no other.', 'parent');
  return requireMember(parent, context) ?? officePreconditions['found-office'](parent, context);
}
