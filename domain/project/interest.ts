/** Who has an interest in a project, and so may never decide on it (P3). */
import type { PersonId } from '../values/ids.ts';
import type { Project } from './state.ts';

/** What the people of a project are to it: the ones who may never decide on it. */
export interface InterestedParties {
  readonly sponsor: PersonId;
  readonly manager?: PersonId | undefined;
  /** Everyone who submitted or revised the proposal, ever. */
  readonly authors: readonly PersonId[];
  /** Sponsors and managers of earlier revisions. */
  readonly formerLeads: readonly PersonId[];
}

/** Why a person may not decide on a project, in words; undefined when nothing stands against it. */
export function conflictOfInterest(person: PersonId, project: InterestedParties): string | undefined {
  if (person === project.sponsor) return 'sponsors the project';
  if (person === project.manager) return 'manages the project';
  if (project.authors.includes(person)) return 'wrote the proposal';
  if (project.formerLeads.includes(person)) return 'has sponsored or managed the project before';
  return undefined;
}

/** Who may not decide on it. */
export function interestedParties(project: Project): InterestedParties {
  return {
    sponsor: project.proposal.sponsor,
    manager: project.proposal.manager,
    authors: project.authors,
    formerLeads: project.formerLeads,
  };
}
