/** The S3 adapters keep the contracts of the file store, and what S3 alone can promise. */
import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { createS3Files } from '#adapters/s3/files.ts';
import { fileStoreContract, movableClock } from './contracts/files.ts';
import { bucketInMemory } from './s3-bucket.ts';

const start = '2026-03-01T09:00:00.000Z';
const later = '2026-03-01T09:05:00.000Z';
const file = { contentType: 'application/pdf', bytes: 3, sha256: '0'.repeat(64) };

function filesUnderTest() {
  const bucket = bucketInMemory();
  const clock = movableClock(start);
  return { bucket, clock, files: createS3Files({ client: bucket.client, bucket: 'evidence', clock }) };
}

describe('evidence files in S3', () => {
  fileStoreContract(async () => {
    const { bucket, clock, files } = filesUnderTest();
    return {
      files,
      start,
      later: clock.later,
      carry: async (address, parcel) => bucket.carry(Date.parse(clock.now()), address, parcel),
    };
  });

  test('P13: type, length and SHA-256 of an evidence upload are under the signature of its address', async () => {
    const { files } = filesUnderTest();
    const { url } = await files.uploadUrl('case.pdf', file, '2026-03-01T09:05:00.000Z');
    const { searchParams } = new URL(url);
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-checksum-sha256');
    expect(searchParams.get('X-Amz-Expires')).toBe('300');
    expect([...searchParams.keys()].filter(name => name.includes('crc32'))).toEqual([]);
  });

  test('a file that waits has the tag by which S3 removes it, under the signature of its address, and loses it when it is kept', async () => {
    const { bucket, clock, files } = filesUnderTest();
    const body = new TextEncoder().encode('abc');
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    const address = await files.uploadUrl('a/b.txt', { contentType: 'text/plain', bytes: 3, sha256, waits: true }, later);
    const { 'x-amz-tagging': _, ...untagged } = address.headers;
    expect(bucket.carry(Date.parse(clock.now()), address, { body, headers: untagged })).toEqual({ ok: false });
    bucket.carry(Date.parse(clock.now()), address, { body, headers: address.headers });
    expect(bucket.objects.get('evidence/a/b.txt')?.tags).toBe('waits=yes');
    await files.keep('a/b.txt');
    expect(bucket.objects.get('evidence/a/b.txt')?.tags).toBe('');
  });

  test('a downloaded file is saved by a browser, never shown as a page', async () => {
    const { files } = filesUnderTest();
    const { url } = await files.downloadUrl('case.pdf', '2026-03-01T09:05:00.000Z');
    expect(new URL(url).searchParams.get('response-content-disposition')).toBe('attachment');
  });

  test.each(['2026-03-01T09:00:00.000Z', '2026-02-01T00:00:00.000Z', '2026-03-08T09:00:01.000Z'])(
    'an address of evidence until %s (past, or over seven days) is refused',
    async expiresAt => {
      const { files } = filesUnderTest();
      await expect(files.uploadUrl('case.pdf', file, expiresAt)).rejects.toThrow(RangeError);
    },
  );

  test('a file that came without a checksum is described by reading it', async () => {
    const { files, bucket } = filesUnderTest();
    bucket.objects.set('evidence/case.txt', { body: new TextEncoder().encode('abc'), contentType: 'text/plain' });
    expect(await files.describe('case.txt')).toEqual({
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      contentType: 'text/plain',
    });
  });

  test.each(['SlowDown', 'AccessDenied', 'InternalError'])('%s of S3 is a fault, never "there is no such file"', async name => {
    const { files, bucket } = filesUnderTest();
    const fault = Object.assign(new Error(name), { name });
    bucket.s3.on(GetObjectCommand).rejects(fault).on(HeadObjectCommand).rejects(fault).on(PutObjectCommand).rejects(fault);
    await expect(files.get('case.pdf')).rejects.toThrow(name);
    await expect(files.describe('case.pdf')).rejects.toThrow(name);
    await expect(files.put('case.pdf', new Uint8Array(3), 'application/pdf')).rejects.toThrow(name);
  });
});
