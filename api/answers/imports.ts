/** What a project shows of the file that it comes from. */
import * as z from 'zod';
import { digest, instant } from './shared.ts';

export const baselineView = z.object({ cost: z.int().optional(), end: z.iso.date().optional() });

export const importedView = z
  .object({ identity: z.string(), source: digest.optional(), line: z.int().optional() })
  .meta({ description: 'The row of a file that it comes from, and the file that was imported last' });

export const takenOverView = z
  .object({
    at: instant,
    by: z.string().meta({ description: 'Who imported it' }),
    source: digest.optional().meta({ description: 'Of the file' }),
    passed: z.array(z.string()).meta({ description: 'Gates passed before Tollgate, as the file says' }),
    approved: baselineView.optional().meta({ description: 'As approved before Tollgate' }),
  })
  .meta({ description: 'That it was under way before Tollgate, and skipped intake' });
