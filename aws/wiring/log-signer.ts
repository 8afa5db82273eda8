/** The key of the public log in KMS: loaded when something is signed, once an hour at most. */
import { KMSClient } from '@aws-sdk/client-kms';
import { createKmsLogSigner } from '#adapters/kms/log-signer.ts';
import type { LogSigner } from '#domain/history/log/ports.ts';
import { requestHandler } from './stores.ts';

export function openLogSigner(key: string): LogSigner {
  return createKmsLogSigner({ client: new KMSClient({ requestHandler }), key });
}
