/** What is asked about programmes: that a project is part of one, or no longer. */
import * as z from 'zod';
import { type ProjectId, projectIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import type { ProjectStatus } from '../state.ts';

/** The body that makes a project part of a programme. */
export const joinProgrammeSchema = z
  .strictObject({
    programme: projectIdSchema.meta({ description: 'The project of the same office that holds this one' }),
    reason: longText.meta({ description: 'Why; kept for ever and told to the people of the programme' }),
  })
  .meta({ example: { programme: '3jp1YqS8vWaX5lMbUcKo2r', reason: 'It builds the first of the four harbours.' } });

/** The body that takes it out again. */
export const leaveProgrammeSchema = z
  .strictObject({ reason: longText })
  .meta({ example: { reason: 'The harbour is built by the city alone.' } });

/** The programme as it stands, looked up just before; one of another office is none. */
export interface OtherProgramme {
  readonly project: ProjectId;
  readonly title: string;
  readonly status: ProjectStatus;
  /** It is part of a programme itself. */
  readonly isPart: boolean;
  /** How many projects it holds. */
  readonly parts: number;
}

export interface ProgrammeCommands {
  'join-programme': { other: OtherProgramme | undefined; reason: string };
  'leave-programme': { reason: string };
  'note-part': { project: ProjectId; title: string; joined: boolean };
}
