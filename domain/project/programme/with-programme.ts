/** What a project keeps of programmes: the one that it is part of, or the projects that it holds. Never both. */
import type { PersonId, ProjectId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';

export interface PartOf {
  readonly programme: ProjectId;
  readonly title: string;
  readonly at: Instant;
  readonly by: PersonId;
}

export interface PartOnFile {
  readonly project: ProjectId;
  readonly title: string;
  readonly at: Instant;
}

export interface WithProgramme {
  readonly partOf?: PartOf | undefined;
  readonly parts?: readonly PartOnFile[] | undefined;
}

/** Projects that a programme holds, at most. */
export const mostParts = 100;
