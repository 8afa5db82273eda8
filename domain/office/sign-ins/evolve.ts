/** The accounts that are known, by person. */
import type { OfficeFolds } from '../tables.ts';
import type { signInFacts } from './facts.ts';

export const signInFolds: OfficeFolds<typeof signInFacts> = {
  'sign-ins-linked': (state, { links }) => ({
    ...state,
    signIns: { ...state.signIns, ...Object.fromEntries(links.map(({ person, subject }) => [person, subject])) },
  }),
};
