/** What a sentence about a fact is made of: the fact, and words for the ids that it names. */
import type { ProjectFact } from '#domain/project/facts.ts';
import type { NameOf } from '../../../shared/descriptions.ts';

/** Words for the ids that facts name; the id itself for what has no name (any more). */
export interface FactNames {
  readonly gate: (id: string) => string;
  readonly stage: (id: string) => string;
  readonly model: (id: string) => string;
  readonly condition: (id: string) => string;
  readonly criterion: (id: string) => string;
  readonly person: NameOf;
}

export type Descriptions = {
  readonly [K in ProjectFact['type']]: (fact: Extract<ProjectFact, { type: K }>, names: FactNames) => string;
};
