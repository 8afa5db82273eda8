/** The service accounts of an office; revoked ones stay, because the history names them. */
import type { OfficeState } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { ServiceAccount } from './account.ts';
import type { serviceAccountFacts } from './facts.ts';

export const serviceAccountFolds: OfficeFolds<typeof serviceAccountFacts> = {
  'service-account-added': (state, { account, by }, { at }) => ({
    ...state,
    serviceAccounts: [...state.serviceAccounts, { ...account, addedBy: by, addedAt: at }],
  }),
  'service-account-secret-changed': (state, { account }, { at }) => withAccount(state, account, { secretChangedAt: at }),
  'service-account-revoked': (state, { account, by }, { at }) => withAccount(state, account, { revokedAt: at, revokedBy: by }),
};

function withAccount(state: OfficeState, id: string, change: Partial<ServiceAccount>): OfficeState {
  return {
    ...state,
    serviceAccounts: state.serviceAccounts.map(account => (account.id === id ? { ...account, ...change } : account)),
  };
}
