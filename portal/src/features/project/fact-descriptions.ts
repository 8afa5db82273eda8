/** A fact as a sentence: what happened and why. The sentences stand by subject in `facts/`. */
import type { HistoryEntry } from '#api/answers/history.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import { upcastProject } from '#domain/project/upcast.ts';
import { gateNames, type NameOf } from '../../shared/descriptions.ts';
import { closingFacts } from './facts/closing.ts';
import { deliveryFacts } from './facts/delivery.ts';
import { gatesFacts } from './facts/gates.ts';
import { linksFacts } from './facts/links.ts';
import type { Descriptions, FactNames } from './facts/names.ts';
import { peopleFacts } from './facts/people.ts';
import { proposalsFacts } from './facts/proposals.ts';

export type { FactNames };

/** What names what the facts of a project mention by id. */
export interface NamesOfProject {
  readonly gatesOfModel?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly stages?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly conditions: readonly { readonly id: string; readonly text: string }[];
  readonly model?: { readonly id: string; readonly name?: string | undefined } | undefined;
}

/** A criterion is named by the entry in which it failed. */
export function namesIn(project: NamesOfProject, entries: readonly Pick<HistoryEntry, 'facts'>[], person: NameOf): FactNames {
  const failures = entries.flatMap(entry => entry.facts as ProjectFact[]).filter(fact => fact.type === 'criterion-failed');
  return {
    person,
    criterion: id => failures.find(fact => fact.criterion === id)?.name ?? id,
    gate: gateNames(project),
    stage: id => project.stages?.find(stage => stage.id === id)?.name ?? id,
    model: id => (project.model?.id === id ? (project.model.name ?? id) : id),
    condition: id => {
      const known = project.conditions.find(condition => condition.id === id);
      return known ? `“${known.text}”` : id;
    },
  };
}

/** Does not compile while a fact has no sentence. */
const descriptions: Descriptions = {
  ...proposalsFacts,
  ...peopleFacts,
  ...linksFacts,
  ...gatesFacts,
  ...deliveryFacts,
  ...closingFacts,
};

/** Facts of earlier versions are described like today's, facts of later versions by their type. */
export function describeFact(stored: { readonly type: string }, names: FactNames): string {
  const fact = upcastProject(stored);
  const known = descriptions[fact.type] as ((fact: unknown, names: FactNames) => string) | undefined;
  return known ? known(fact, names) : stored.type.replaceAll('-', ' ');
}
