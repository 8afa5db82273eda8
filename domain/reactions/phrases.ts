/** Words that notifications share: pages, the people of a project, names for ids, and items of a list. */
import { nameOf } from '../office/state.ts';
import { gateName } from '../project/gates/change-round.ts';
import { modelOf } from '../project/gates/next-gate.ts';
import { declinedNames } from '../project/namings/naming.ts';
import type { Project } from '../project/state.ts';
import type { Review } from '../review/state.ts';
import type { ReactionContext } from './reaction.ts';

export const page = ({ id }: Project) => `/projects/${id}`;
export const roundPage = ({ id }: Review) => `/reviews/${id}`;

/** The sponsor and the manager, also who has not accepted yet; nobody who has declined. */
export function team(project: Project): readonly string[] {
  const { sponsor, manager = sponsor } = project.proposal;
  const declined = declinedNames(project).map(({ person }) => person);
  return [...new Set([sponsor, manager])].filter(person => !declined.includes(person));
}

/** Names for the ids of gates, stages and people; the id itself where the office has no name for it (any more). */
export function namesIn({ project, office }: ReactionContext) {
  const model = modelOf(project, office);
  return {
    gate: (id: string) => gateName(id, model?.gates),
    stage: (id: string) => model?.stages.find(stage => stage.id === id)?.name ?? id,
    person: (id: string) => nameOf(office, id),
    criterion: (id: string) =>
      [...(model?.gates.flatMap(gate => gate.criteria) ?? []), ...(model?.tripwires ?? [])].find(entry => entry.id === id)
        ?.name ?? id,
  };
}

export function item(text: string): string {
  return `- ${text}`;
}
