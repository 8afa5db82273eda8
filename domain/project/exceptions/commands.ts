/** What is asked of a board between two gates: what becomes of a project that has left its tolerance. */
import * as z from 'zod';
import { idSchema, longText } from '../../values/text.ts';

/** The body that asks for it. */
export const exceptionSchema = z
  .strictObject({
    reason: longText.meta({ description: 'What happened and what is proposed; the board is shown it, and it is kept for ever' }),
    about: idSchema
      .optional()
      .meta({ description: 'The criterion, tripwire or condition that fails; all that fails is shown when left out' }),
  })
  .meta({ example: { reason: 'The steel costs a third more; we propose to leave out the east wing.', about: 'watch-cost' } });
export type ExceptionInput = z.output<typeof exceptionSchema>;

export interface ExceptionCommands {
  'request-exception': ExceptionInput;
}
