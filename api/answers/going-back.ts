/** What a project shows of having gone back. */
import * as z from 'zod';
import { instant } from './shared.ts';

export const withdrawnView = z
  .object({ by: z.string(), at: instant, reason: z.string() })
  .optional()
  .meta({ description: 'The sponsor withdrew the proposal before a board had decided on it; a revision takes that back' });
