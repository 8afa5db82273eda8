/** The name as it was given last, and where in the history the bytes of the logo stand: the state itself does not carry them. */
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { identityFacts } from './facts.ts';

export const identityFolds: OfficeFolds<typeof identityFacts> = {
  'office-renamed': (state, { name }, meta) => ({ ...state, name, versions: changed(state, 'name', meta) }),
  'logo-set': (state, { logo }, meta) => ({
    ...state,
    logo: { ...logo, entry: meta.seq },
    versions: changed(state, 'logo', meta),
  }),
  'logo-removed': ({ logo: _, ...state }, _fact, meta) => ({ ...state, versions: changed(state, 'logo', meta) }),
};
