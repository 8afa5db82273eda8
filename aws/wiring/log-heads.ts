/** Heads of the public log for those that must not hold its key: the Lambda that may sign is asked. */
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { LogHeads } from '#domain/history/log/ports.ts';
import { requestHandler } from './stores.ts';

const answerSchema = z
  .object({
    commit: z.int().min(1),
    heads: z.array(z.tuple([z.string(), z.int().min(0)])),
    note: z.string(),
  })
  .nullable();

/** Seconds that signing may take: it reads the histories. */
const patience = 15_000;

export function openLogHeads(signer: string): LogHeads {
  const client = new LambdaClient({ requestHandler: { ...requestHandler, requestTimeout: patience } });
  return {
    async signed(streams) {
      const Payload = new TextEncoder().encode(JSON.stringify({ heads: streams }));
      const answer = await client.send(new InvokeCommand({ FunctionName: signer, Payload }));
      const text = new TextDecoder().decode(answer.Payload);
      if (answer.FunctionError !== undefined) throw new Error(`the heads could not be signed: ${text}`);
      return answerSchema.parse(JSON.parse(text)) ?? undefined;
    },
  };
}
