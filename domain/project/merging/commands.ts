/** What is asked when a proposal and another project of the office are one piece of work. */
import * as z from 'zod';
import { type ProjectId, projectIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import type { ProjectStatus } from '../state.ts';

/** The body that says of a proposal that it is the same as another project. */
export const mergeSchema = z.strictObject({
  project: projectIdSchema.meta({ description: 'The project of the same office in which the work goes on' }),
  reason: longText.meta({ description: 'Why both are one; kept for ever and told to both sponsors' }),
});

/** The other project as it stands, looked up just before; whether there is one in another office is not told. */
export interface OtherProject {
  readonly project: ProjectId;
  readonly title: string;
  readonly status: ProjectStatus;
}

export interface MergingCommands {
  'merge-into': { other: OtherProject | undefined; reason: string };
  'note-merged': { project: ProjectId; title: string };
}
