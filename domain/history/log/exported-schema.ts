/** The shape of `log` in an export, exactly: a field that nobody checks would be read as if it were vouched for. */
import * as z from 'zod';

export const exportedLogSchema = z.strictObject({
  checkpoint: z.string(),
  key: z.string(),
  entries: z.array(z.strictObject({ stream: z.string(), leaves: z.array(z.int().min(0)) })),
  nodes: z.array(z.tuple([z.int().min(0), z.int().min(0), z.string()])),
  heads: z.string(),
  consistency: z.strictObject({ size: z.int().min(0), root: z.string(), proof: z.array(z.string()) }).optional(),
});
