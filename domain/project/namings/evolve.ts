/** What a person accepts is taken up; what the PMO accepts counts, too; what is declined stands until another is named. */
import type { ProjectFolds } from '../tables.ts';
import type { namingFacts } from './facts.ts';
import { type NamingOnFile, same } from './naming.ts';

export const namingFolds: ProjectFolds<typeof namingFacts> = {
  'naming-answered': (state, { role, person, by, accepted, reason = '' }, { at }) => {
    const answered = (entry: NamingOnFile): NamingOnFile[] => {
      if (!same(entry, { role, person })) return [entry];
      const about = { role, person, by: entry.by, at: entry.at };
      if (!accepted) return [{ ...about, declined: { reason, at } }];
      return by === person ? [] : [about];
    };
    return { ...state, namings: state.namings.flatMap(answered) };
  },
};
