/**
 * A witness for logs of others: cosigns their checkpoints as long as they only grow, and never one that forks or shrinks. What was cosigned last is
 * on the disk before it is signed, so neither a crash nor a restart makes it forget. One process a folder.
 */
import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readIfThere, writeWhole } from '#adapters/files/atomic-write.ts';
import { logKeyIn } from '#adapters/files/log-signer.ts';
import { hexOf, sha256Of } from '#domain/history/hashing.ts';
import { utf8 } from '#domain/history/log/bytes.ts';
import { checkpointIn } from '#domain/history/log/checkpoint.ts';
import { cosignature, cosignedMessage } from '#domain/history/log/cosignature.ts';
import { noteIn, noteText, signatureLine, type Verifier } from '#domain/history/log/note.ts';
import type { TreeHead } from '#domain/history/log/proofs.ts';
import { isSignedBy, rawPublicKey } from '#domain/history/log/signing.ts';
import { judge } from '#domain/history/log/witness.ts';

export interface WitnessOptions {
  /** Keeps the key and, of each log, the last checkpoint. */
  readonly folder: string;
  /** Name of the witness in its cosignatures. */
  readonly name: string;
  /** Keys of the logs that it knows. */
  readonly logs: readonly Verifier[];
  /** Seconds since 1970. */
  readonly now: () => number;
}

export interface WitnessHandle {
  readonly verifier: Verifier;
  readonly server: Server;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Bytes of a request at most. */
const largest = 64 * 1024;

export async function createWitness({ folder, name, logs, now }: WitnessOptions): Promise<WitnessHandle> {
  const key = await logKeyIn(join(folder, 'witness-key.pem'));
  const verifier = verifierOf(key, name);
  const placeOf = (origin: string) => join(folder, `${hexOf(sha256Of(utf8(origin)))}.checkpoint`);
  let last: Promise<unknown> = Promise.resolve();

  async function addCheckpoint(body: string): Promise<Answer> {
    const heads = new Map<string, TreeHead>();
    for (const origin of new Set(logs.map(entry => entry.name))) {
      const head = await headIn(placeOf(origin));
      if (head) heads.set(origin, head);
    }
    const known = {
      keys: (origin: string) => logs.filter(entry => entry.name === origin),
      last: (origin: string) => heads.get(origin),
    };
    const verdict = judge(body, known, isSignedBy);
    if ('status' in verdict) return refusal(verdict);
    const place = placeOf(verdict.cosign.origin);
    await writeWhole(place, noteText(verdict.note));
    const time = now();
    const own = cosignature(verifier, time, new Uint8Array(sign(null, cosignedMessage(verdict.note.text, time), key)));
    await writeWhole(place, noteText({ ...verdict.note, signatures: [...verdict.note.signatures, own] }));
    return { status: 200, type: 'text/plain; charset=utf-8', text: signatureLine(own) };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const hash = /^\/([0-9a-f]{64})\/checkpoint$/.exec(request.url ?? '')?.[1];
    if (request.method === 'GET' && hash !== undefined) {
      const kept = await readIfThere(join(folder, `${hash}.checkpoint`));
      return kept
        ? { status: 200, type: 'text/plain; charset=utf-8', text: kept.toString('utf8') }
        : plain(404, 'nothing was cosigned');
    }
    if (request.method !== 'POST' || request.url !== '/add-checkpoint') return plain(404, 'there is nothing here');
    const body = await bodyOf(request);
    if (body === undefined) return plain(400, 'the request is too large');
    // One after the other: between the look at the last checkpoint and the writing of the next one nobody comes.
    const mine = last.then(() => addCheckpoint(body));
    last = mine.catch(() => undefined);
    return mine;
  }

  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    answer(request)
      .catch((error: Error) => plain(500, error.message))
      .then(said => send(response, said));
  });
  return { verifier, server };
}

function verifierOf(key: KeyObject, name: string): Verifier {
  return { name, type: 'cosignature', publicKey: rawPublicKey(createPublicKey(key).export({ type: 'spki', format: 'der' })) };
}

/** Throws when there is a checkpoint and it cannot be read: a witness that forgot would cosign a fork. */
async function headIn(path: string): Promise<TreeHead | undefined> {
  const kept = await readIfThere(path);
  if (!kept) return undefined;
  const checkpoint = checkpointIn(noteIn(kept.toString('utf8'))?.text ?? '');
  if (!checkpoint) throw new Error('the checkpoint that was cosigned last cannot be read: restore it');
  return checkpoint;
}

function refusal({ status, why, size }: { status: number; why: string; size?: number }): Answer {
  return status === 409 ? { status, type: 'text/x.tlog.size', text: `${size}\n` } : plain(status, why);
}

function plain(status: number, text: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', text: `${text}\n` };
}

function send(response: ServerResponse, { status, type, text }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' }).end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > largest) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
