/** Administrators make, renew and revoke the service accounts of their office. */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { dayInWords, endOfDay } from '../../values/time.ts';
import { officePreconditions } from '../actions.ts';
import type { OfficeContext } from '../context.ts';
import type { OfficeFact } from '../facts.ts';
import type { OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { isOver, type ServiceAccount } from './account.ts';
import type { ServiceAccountCommands } from './commands.ts';

/** Accounts of an office that are not revoked, and all that there have ever been, at most. */
const mostLive = 50;
const mostEver = 500;

export const serviceAccountDecisions: OfficeDecisions<ServiceAccountCommands> = {
  'add-service-account': add,
  'change-service-account-secret': (state, { account: id }, context) =>
    officePreconditions['manage-service-accounts'](state, context) ?? changeSecret(state, id, context),
  'revoke-service-account': (state, { account: id, reason }, context) => {
    const no = officePreconditions['manage-service-accounts'](state, context);
    if (no) return no;
    const account = accountIn(state, id);
    if ('refusal' in account) return account;
    if (account.revokedAt !== undefined) return { facts: [] };
    return {
      facts: [{ type: 'service-account-revoked', account: id, by: context.actor.id, ...(reason !== undefined && { reason }) }],
    };
  },
};

function add(
  state: OfficeState,
  { account }: ServiceAccountCommands['add-service-account'],
  context: OfficeContext,
): Decision<OfficeFact> {
  const no = officePreconditions['manage-service-accounts'](state, context);
  if (no) return no;
  if (state.serviceAccounts.some(({ id }) => id === account.id))
    return refuse(
      'already-exists',
      `This office has had a service account ${account.id}; choose another id, so that the history stays clear.`,
      'id',
    );
  if (account.until !== undefined && endOfDay(account.until) < context.now)
    return refuse(
      'day-is-past',
      `${dayInWords(account.until)} is past; name the last day on which the account is good, or leave it out.`,
      'until',
    );
  if (account.role !== undefined && !account.scopes.includes('people'))
    return refuse(
      'unknown-reference',
      'A role is for people whom a directory adds: give the account the scope people, too, or leave the role out.',
      'role',
    );
  const live = state.serviceAccounts.filter(({ revokedAt }) => revokedAt === undefined);
  if (live.length >= mostLive || state.serviceAccounts.length >= mostEver)
    return refuse('too-many', `An office has ${mostLive} service accounts at most; revoke one that is no longer needed.`);
  return { facts: [{ type: 'service-account-added', account, by: context.actor.id }] };
}

function changeSecret(state: OfficeState, id: string, { actor, now }: OfficeContext): Decision<OfficeFact> {
  const account = accountIn(state, id);
  if ('refusal' in account) return account;
  if (account.revokedAt !== undefined || isOver(account, now))
    return refuse('wrong-status', `${id} is revoked, or its last day is past; make another service account.`, 'account');
  return { facts: [{ type: 'service-account-secret-changed', account: id, by: actor.id }] };
}

function accountIn(state: OfficeState, id: string): ServiceAccount | ReturnType<typeof refuse> {
  return (
    state.serviceAccounts.find(account => account.id === id) ??
    refuse('not-found', `This office has no service account ${id}.`, 'account')
  );
}
