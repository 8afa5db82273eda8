/** The shape of everything that the API answers when it does not succeed. */
import * as z from 'zod';
import { problemCodes } from '../errors.ts';

export const problemSchema = z
  .object({
    type: z.enum(Object.keys(problemCodes).map(code => `urn:tollgate:${code}`)),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What is wrong and what to do instead' }),
    instance: z.string().optional().meta({ description: 'Correlation id of the request, as in the log' }),
    errors: z
      .array(
        z.object({
          field: z.string().meta({ description: 'Path of the field, such as contributions.0.points; body; or a header' }),
          reason: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
