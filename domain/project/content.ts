/**
 * What a board is bound to of what people can edit, and the project as the board looks at it. Apart from the pack, because reactions ask for
 * these and for nothing else of it.
 */
import { digestOf } from '../history/digest.ts';
import { knownOf } from '../values/known.ts';
import { type ChangeRequest, changedBaseline } from './baselines/baseline.ts';
import type { Project } from './state.ts';

/** A sponsor or manager who hands the role over changes no content: the round goes on with what its board was shown. */
export const contentDigest = knownOf((project: Project): string =>
  digestOf({ proposal: project.open?.handedOver?.shown ?? project.digest, evidence: project.evidence }),
);

/** The change that the open round decides (too). */
export function changeAskedAbout({ change, open }: Project): ChangeRequest | undefined {
  return change && open?.change === change.id ? change : undefined;
}

/** The project as the board looks at it: in a round about a change alone, or an exception with its plan, as an approval would leave it. */
export function asAsked(project: Project): Project {
  const { alone, kind } = project.open ?? {};
  const change = (alone || kind === 'exception') && changeAskedAbout(project);
  return change ? { ...project, baseline: changedBaseline(project.baseline, change) } : project;
}
