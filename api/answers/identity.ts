/** The name and the logo of an office as they are answered. */
import * as z from 'zod';
import { receiptSchema } from './shared.ts';

/** Endpoints say bytes in base64; what is sent are the bytes. */
const pictureSchema = z.base64().meta({
  description: 'The bytes of the picture, with its own content type',
  override: { type: 'string', format: 'binary', description: 'The bytes of the picture, with its own content type' },
});

export const identityAnswers = { 'put-name': receiptSchema, 'put-logo': receiptSchema, 'get-logo': pictureSchema } as const;
