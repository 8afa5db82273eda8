/** Who may not decide on a selection: whoever may not decide on any one of its candidates (domain/project/interest.ts). */
import { interestsIn } from '../../project/interest.ts';
import type { PersonId } from '../../values/ids.ts';
import { isolated } from '../../values/isolated.ts';
import type { SelectionContext } from '../context.ts';

/** Says of a person why that one may not decide, naming the candidate; undefined when nothing stands against it. */
export function interestsInCandidates({
  projects,
  office,
}: Pick<SelectionContext, 'projects' | 'office'>): (person: PersonId) => string | undefined {
  const interests = projects.map(project => ({ title: project.proposal.title, of: interestsIn(project, office) }));
  return person => {
    for (const { title, of } of interests) {
      const why = of(person);
      if (why !== undefined) return `${why} (${isolated(title)}, a candidate)`;
    }
    return undefined;
  };
}
