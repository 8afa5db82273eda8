/** What brings ratings to light, asks a panel to talk, and ends an assessment. */
import * as z from 'zod';
import { idSchema, longText } from '../../values/text.ts';

export const askTalkSchema = z
  .strictObject({
    dimensions: z.array(idSchema).min(1).max(50),
    reason: longText.meta({ description: 'What the panel is asked to talk about' }),
  })
  .meta({ example: { dimensions: ['reach'], reason: 'Two of you count the islands, one does not.' } });

export const endAssessmentSchema = z
  .strictObject({ reason: longText.optional() })
  .meta({ example: { reason: 'The panel has talked; its ratings stand.' } });

export interface AssessmentRevealingCommands {
  /** At the day of the assessment. */
  'end-due': object;
  'ask-talk': { dimensions: readonly string[]; reason: string };
  'end-assessment': { reason?: string | undefined };
}
