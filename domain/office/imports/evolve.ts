/** The mappings as they were last kept, by title. */
import type { OfficeFolds } from '../tables.ts';
import type { importFacts } from './facts.ts';

export const importFolds: OfficeFolds<typeof importFacts> = {
  'import-mapping-saved': (state, { mapping }, { actor, at }) => ({
    ...state,
    importMappings: [...state.importMappings.filter(({ id }) => id !== mapping.id), { ...mapping, by: actor.id, at }].toSorted(
      (one, other) => (one.title < other.title ? -1 : 1),
    ),
  }),
  'import-mapping-removed': (state, { mapping }) => ({
    ...state,
    importMappings: state.importMappings.filter(({ id }) => id !== mapping),
  }),
};
