/**
 * The key that seals folded states on AWS: one SecureString in Parameter Store, beside the secrets and apart from the tables, so that nobody who writes
 * into a table can seal what they wrote. Made by whoever keeps folded states, at its first need; of two who make it at once one wins for both.
 */
import { randomBytes } from 'node:crypto';
import { GetParameterCommand, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { sealKeyBytes } from '#adapters/sealed.ts';

export interface SealKeyPlace {
  readonly client: Pick<SSMClient, 'send'>;
  /** Name of the parameter, such as `/tollgate/prod/snapshots/key`. */
  readonly name: string;
}

/** The key; undefined when there is none yet, or what is there is no key. */
export async function readSealKey({ client, name }: SealKeyPlace): Promise<Buffer | undefined> {
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
    const key = Buffer.from(Parameter?.Value ?? '', 'hex');
    return key.length === sealKeyBytes ? key : undefined;
  } catch (error) {
    if ((error as Error).name === 'ParameterNotFound') return undefined;
    throw error;
  }
}

/** The key, made when there is none. A damaged one is left for an operator, and there is no key meanwhile. */
export async function makeSealKey(place: SealKeyPlace): Promise<Buffer | undefined> {
  const kept = await readSealKey(place);
  if (kept) return kept;
  const Value = randomBytes(sealKeyBytes).toString('hex');
  try {
    await place.client.send(new PutParameterCommand({ Name: place.name, Value, Type: 'SecureString', Overwrite: false }));
  } catch (error) {
    if ((error as Error).name !== 'ParameterAlreadyExists') throw error;
  }
  return readSealKey(place);
}
