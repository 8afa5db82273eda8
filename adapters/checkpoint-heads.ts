/** The heads in a stored checkpoint, the same in a file and in a bucket: what was written must be read with all that vouches for it. */
import * as z from 'zod';

export const headsSchema = z.array(
  z.object({
    stream: z.string(),
    seq: z.int(),
    digest: z.string(),
    signature: z.object({ key: z.string(), value: z.string() }).optional(),
  }),
);
