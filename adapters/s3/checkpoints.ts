/**
 * Checkpoints in Amazon S3 under Object Lock in compliance mode: until their day nobody can change or delete them, the
 * account's owner included. The bucket must have been made with Object Lock (and so with versions).
 *
 * Layout, so that finding never lists the whole bucket:
 * - `heads/at/INSTANT.json` is the checkpoint: `{ at, heads }`. It alone counts.
 * - `heads/stream/STREAM/INSTANT` says no more than its name: "that checkpoint may name this stream". These hints are written before
 *   the checkpoint, so one without its hints cannot exist; a hint without a checkpoint (a crash between) is passed over.
 *
 * A lookup lists the hints of the asked streams and reads those checkpoints. All objects are put only where nothing is yet.
 */
import { hash } from 'node:crypto';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { headsSchema } from '#adapters/checkpoint-heads.ts';
import { slicesOf } from '#adapters/slices.ts';
import type { CheckpointStore } from '#domain/ports.ts';
import { addDays, type Instant, toInstant, toMs } from '#domain/values/time.ts';
import { ifThere, isThereAlready } from './s3-errors.ts';

const checkpointSchema = z.object({
  at: z.string(),
  heads: headsSchema,
});

type Checkpoint = z.infer<typeof checkpointSchema>;

interface Place {
  readonly client: S3Client;
  readonly bucket: string;
  /** Days for which a checkpoint cannot be deleted. */
  readonly retentionDays: number;
}

/** Requests that are under way at the same time. */
const atOnce = 8;

export function createS3Checkpoints(place: Place): CheckpointStore {
  return {
    async write(given, heads) {
      const at = toInstant(toMs(given));
      await forEachOf(new Set(heads.map(head => head.stream)), async stream => {
        await putOnce(place, { key: `heads/stream/${stream}/${at}`, body: JSON.stringify(at), at });
      });
      const body = JSON.stringify({ at, heads: headsSchema.parse(heads) });
      const outcome = await putOnce(place, { key: `heads/at/${at}.json`, body, at });
      if (outcome === 'exists') throw new Error(`there is a checkpoint of ${at} already; checkpoints are never replaced`);
    },
    async find(streams) {
      const instants = new Set<Instant>();
      await forEachOf(new Set(streams), async stream => {
        for (const instant of await instantsOf(place, stream)) instants.add(instant);
      });
      const checkpoints: Checkpoint[] = [];
      await forEachOf(instants, async instant => {
        const checkpoint = await checkpointOf(place, instant);
        if (checkpoint?.heads.some(head => streams.includes(head.stream))) checkpoints.push(checkpoint);
      });
      return checkpoints.sort((a, b) => (a.at < b.at ? -1 : 1));
    },
  };
}

async function putOnce(place: Place, object: { key: string; body: string; at: Instant }): Promise<'written' | 'exists'> {
  const command = new PutObjectCommand({
    Bucket: place.bucket,
    Key: object.key,
    Body: object.body,
    ContentType: 'application/json',
    // Object Lock asks for the algorithm too, which some services of this kind insist on.
    ChecksumAlgorithm: 'SHA256',
    ChecksumSHA256: hash('sha256', object.body, 'base64'),
    IfNoneMatch: '*',
    ObjectLockMode: 'COMPLIANCE',
    ObjectLockRetainUntilDate: new Date(toMs(addDays(object.at, place.retentionDays))),
  });
  try {
    await place.client.send(command);
    return 'written';
  } catch (error) {
    if (isThereAlready(error)) return 'exists';
    throw error;
  }
}

async function instantsOf(place: Place, stream: string): Promise<Instant[]> {
  const prefix = `heads/stream/${stream}/`;
  const instants: Instant[] = [];
  let token: string | undefined;
  do {
    const page = await place.client.send(
      new ListObjectsV2Command({ Bucket: place.bucket, Prefix: prefix, ContinuationToken: token }),
    );
    for (const object of page.Contents ?? []) instants.push((object.Key ?? '').slice(prefix.length));
    token = page.NextContinuationToken;
  } while (token !== undefined);
  return instants;
}

async function checkpointOf(place: Place, at: Instant): Promise<Checkpoint | undefined> {
  const object = await ifThere(place.client.send(new GetObjectCommand({ Bucket: place.bucket, Key: `heads/at/${at}.json` })));
  if (!object?.Body) return undefined;
  return checkpointSchema.parse(JSON.parse(await object.Body.transformToString()));
}

async function forEachOf<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  for (const slice of slicesOf([...items], atOnce)) await Promise.all(slice.map(work));
}
