/** All delegations, those that were revoked with the instant. */
import type { OfficeFolds } from '../tables.ts';
import type { delegationFacts } from './facts.ts';

export const delegationFolds: OfficeFolds<typeof delegationFacts> = {
  'delegation-granted': (state, { delegation }) => ({ ...state, delegations: [...state.delegations, delegation] }),
  'delegation-revoked': (state, { delegation, at }) => ({
    ...state,
    delegations: state.delegations.map(entry => (entry.id === delegation ? { ...entry, revokedAt: at } : entry)),
  }),
};
