/** The log's files in S3 and its key in KMS keep the contracts of their ports over the real SDK. */
import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKmsLogSigner } from '#adapters/kms/log-signer.ts';
import { createS3LogFiles } from '#adapters/s3/log-files.ts';
import { logFilesContract, logSignerContract } from '../adapters/contracts/log-files.ts';
import { bucketInMemory, credentials } from '../adapters/s3-bucket.ts';
import { type Services, startServices } from '../cdk/aws-endpoints.ts';

let services: Services;
beforeAll(async () => {
  services = await startServices(() => {
    throw new Error('no workflow is asked for');
  });
});
afterAll(() => services.stop());

const now = () => '2026-03-02T09:00:00.000Z';

describe("the log's files in S3", () => {
  logFilesContract(async () =>
    createS3LogFiles({ client: bucketInMemory().client, bucket: 'heads', indexBucket: 'evidence', retentionDays: 10, now }),
  );

  test('P14: each file of the log lies under Object Lock for its days, with the checksum that S3 asks for', async () => {
    const bucket = bucketInMemory();
    const files = createS3LogFiles({ client: bucket.client, bucket: 'heads', indexBucket: 'evidence', retentionDays: 10, now });
    await files.put('tile/0/000.p/1', new Uint8Array(32));
    expect([...bucket.objects.keys()]).toEqual(['log/tile/0/000.p/1']);
    expect([...bucket.objects.values()][0]).toMatchObject({
      lockMode: 'COMPLIANCE',
      retainUntil: new Date('2026-03-12T09:00:00.000Z'),
      sha256: 'Zmh6rfhivXdsj8GLjp+OIAiXFIVu4jOzkCpZHQ1fKSU=',
    });
  });

  test('P14: the index of the log lies under no lock, in the other bucket, because it is made anew each day', async () => {
    const bucket = bucketInMemory();
    const files = createS3LogFiles({ client: bucket.client, bucket: 'heads', indexBucket: 'evidence', retentionDays: 10, now });
    await files.replace('index/1/0', new Uint8Array(32));
    expect([...bucket.objects.keys()]).toEqual(['log-index/1/0']);
    expect([...bucket.objects.values()][0]?.lockMode).toBeUndefined();
    await expect(files.replace('tile/0/000', new Uint8Array(32))).rejects.toThrow('never replaced');
  });
});

describe("the log's key in KMS", () => {
  const signerAt = (key: string) =>
    createKmsLogSigner({
      client: new KMSClient({ region: 'eu-west-1', endpoint: services.endpoint, credentials, maxAttempts: 1 }),
      key,
    });
  logSignerContract(async () => signerAt('arn:aws:kms:eu-west-1:123456789012:key/log'));

  test('a key of another kind in KMS is a fault, not a signature that nobody can check', async () => {
    const other = signerAt('arn:aws:kms:eu-west-1:123456789012:key/heads');
    await expect(other.publicKey()).rejects.toThrow('not one of Ed25519');
    await expect(other.sign(new Uint8Array(3))).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
  });
});
