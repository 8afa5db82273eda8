/** The public log as mirrors and witnesses read it. */
import * as z from 'zod';

const checkpointSchema = z
  .string()
  .meta({ description: 'Name of the log, number of its leaves and root, each with a line feed; an empty line; signatures' });

/** Endpoints say bytes in base64; what is sent are the bytes. */
const tileSchema = z.base64().meta({
  description: 'Hashes of SHA-256, one after the other',
  override: { type: 'string', format: 'binary', description: 'Hashes of SHA-256, one after the other' },
});

export const publicLogAnswers = { 'get-log-checkpoint': checkpointSchema, 'get-log-tile': tileSchema } as const;
