/** What the directory said last of each person. */
import { own } from '../../values/record.ts';
import type { OfficeFolds } from '../tables.ts';
import type { directoryFacts } from './facts.ts';

export const directoryFolds: OfficeFolds<typeof directoryFacts> = {
  'directory-entry-set': (state, { person, entry }) => ({ ...state, directory: { ...state.directory, [person]: entry } }),
  'directory-entry-removed': (state, { person }) => {
    const entry = own(state.directory, person);
    return entry ? { ...state, directory: { ...state.directory, [person]: { ...entry, removed: true } } } : state;
  },
};
