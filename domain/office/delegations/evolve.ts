/** All delegations: those that wait for consent, those that count, and those that were revoked with the instant. */
import type { OfficeState } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { DelegationOnFile } from './delegation.ts';
import type { delegationFacts } from './facts.ts';

export const delegationFolds: OfficeFolds<typeof delegationFacts> = {
  'delegation-granted': (state, { delegation }) => ({ ...state, delegations: [...state.delegations, delegation] }),
  'delegation-revoked': (state, { delegation, at, reason }, { actor }) =>
    changed(state, delegation, {
      revokedAt: at,
      ...(actor.kind === 'person' && { revokedBy: actor.id }),
      ...(reason !== undefined && { revokedFor: reason }),
    }),
  'delegation-proposed': (state, { delegation }, { at }) => ({
    ...state,
    delegations: [...state.delegations, { ...delegation, proposed: true, proposedAt: at }],
  }),
  'delegation-over': (state, { delegation }) => changed(state, delegation, { over: true }),
  'delegation-accepted': (state, { delegation }) => changed(state, delegation, { proposed: false }),
};

function changed(state: OfficeState, id: string, change: Partial<DelegationOnFile>): OfficeState {
  return { ...state, delegations: state.delegations.map(entry => (entry.id === id ? { ...entry, ...change } : entry)) };
}
