/** Evidence that counts no more; what was replaced since is forgotten here. */
import type { ProjectFolds } from '../tables.ts';
import type { expiryFacts } from './facts.ts';

export const expiryFolds: ProjectFolds<typeof expiryFacts> = {
  'evidence-expired': (state, { evidence }) => {
    const kept = (state.expired ?? []).filter(id => state.evidence.some(item => item.id === id));
    return { ...state, expired: [...kept, evidence] };
  },
};
