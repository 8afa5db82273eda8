/** The projects that the reader has chosen, over pages, groups and filters; only where something can be done with them. */
import { useState } from 'react';
import type { ProjectRow } from '#api/answers/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { Chosen } from './ProjectTable.tsx';

export interface ChosenProject {
  readonly id: string;
  readonly title: string;
}

export function useChosen() {
  const { office } = useCurrentUser();
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const set = (rows: readonly ProjectRow[], isChosen: boolean) => {
    const next = new Map(known);
    for (const { id, title } of rows) {
      if (isChosen) next.set(id, title);
      else next.delete(id);
    }
    setKnown(next);
  };
  const chosen: Chosen | undefined = office.actions.includes('see-changes') ? { has: id => known.has(id), set } : undefined;
  const projects: readonly ChosenProject[] = [...known].map(([id, title]) => ({ id, title }));
  return { chosen, projects, clear: () => setKnown(new Map()) };
}
