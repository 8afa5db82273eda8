/**
 * Addresses and secrets of webhooks in AWS Systems Manager Parameter Store: a SecureString each, encrypted with the account's own key for it
 * (decision 34). What was read is known for a while, because Parameter Store answers about 40 questions a second.
 */
import { DeleteParameterCommand, GetParameterCommand, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { checkSecret } from '#adapters/secret-names.ts';
import type { Clock } from '#domain/ports.ts';
import { toMs } from '#domain/values/time.ts';
import type { SecretStore } from '#domain/values/webhooks.ts';

/** Milliseconds for which a text is not read again. A number in its name changes with it, so what is known is rarely out of date. */
const remembered = 300_000;
const mostRemembered = 1_000;

export interface SsmOptions {
  readonly client: Pick<SSMClient, 'send'>;
  /** What all names begin with, such as `/tollgate/prod/webhooks`. */
  readonly prefix: string;
  readonly clock: Pick<Clock, 'now'>;
}

export function ssmSecrets({ client, prefix, clock }: SsmOptions): SecretStore {
  const known = new Map<string, { readonly text: string; readonly until: number }>();
  const nameOf = (name: string) => `${prefix}/${name}`;
  return {
    async put(name, text) {
      checkSecret(name, text);
      known.delete(name);
      await client.send(new PutParameterCommand({ Name: nameOf(name), Value: text, Type: 'SecureString', Overwrite: true }));
    },
    async get(name) {
      checkSecret(name);
      const now = toMs(clock.now());
      const before = known.get(name);
      if (before && now < before.until && now >= before.until - remembered) return before.text;
      known.delete(name);
      const text = await read(client, nameOf(name));
      if (known.size >= mostRemembered) known.clear();
      if (text !== undefined) known.set(name, { text, until: now + remembered });
      return text;
    },
    async remove(name) {
      checkSecret(name);
      known.delete(name);
      await client.send(new DeleteParameterCommand({ Name: nameOf(name) })).catch((error: Error) => {
        if (!isAbsent(error)) throw error;
      });
    },
  };
}

async function read(client: SsmOptions['client'], Name: string): Promise<string | undefined> {
  try {
    return (await client.send(new GetParameterCommand({ Name, WithDecryption: true }))).Parameter?.Value;
  } catch (error) {
    if (isAbsent(error as Error)) return undefined;
    throw error;
  }
}

const isAbsent = ({ name }: Error) => name === 'ParameterNotFound';
