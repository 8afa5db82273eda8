/** What is given as it was set last, and since when what the office above asks for has been asked. */
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { givenStandardFacts } from './facts.ts';

export const givenStandardFolds: OfficeFolds<typeof givenStandardFacts> = {
  'standards-given': (state, { given }, meta) => ({ ...state, given, versions: changed(state, 'given', meta) }),
  'standards-above-compared': (state, { asked }, { at }) => {
    const before = state.askedAbove ?? [];
    const since = (key: string) => before.find(entry => entry.key === key)?.since ?? at;
    return { ...state, askedAbove: asked.map(entry => ({ ...entry, since: since(entry.key) })) };
  },
};
