/** What is asked about the version of the gate model that a project follows. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';

/** The body that moves a project to another version of its gate model. */
export const modelVersionSchema = z.strictObject({
  version: z.int().min(1).meta({ description: 'Of the gate model that the project follows; a former one is possible, too' }),
  reason: longText.meta({ description: 'Why; kept for ever and shown to the board' }),
});

export interface ModelVersionCommands {
  'move-model-version': z.output<typeof modelVersionSchema>;
}
