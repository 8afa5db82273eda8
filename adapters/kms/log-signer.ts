/**
 * Signs for the log with a key of AWS KMS that never leaves it (`ECC_NIST_EDWARDS25519` for SIGN_VERIFY): whoever holds the table, the bucket or our
 * code cannot sign in its name.
 */
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { LogSigner } from '#domain/history/log/ports.ts';
import { rawPublicKey } from '#domain/history/log/signing.ts';

/** `key` is the ARN of the key. Its public half is read once a process. */
export function createKmsLogSigner({ client, key }: { client: KMSClient; key: string }): LogSigner {
  let known: Promise<Uint8Array> | undefined;
  return {
    publicKey() {
      known ??= client.send(new GetPublicKeyCommand({ KeyId: key })).then(({ PublicKey }) => rawPublicKey(given(PublicKey)));
      known.catch(() => {
        known = undefined;
      });
      return known;
    },
    async sign(Message) {
      const command = new SignCommand({ KeyId: key, Message, MessageType: 'RAW', SigningAlgorithm: 'ED25519_SHA_512' });
      return given((await client.send(command)).Signature);
    },
  };
}

function given(bytes: Uint8Array | undefined): Uint8Array {
  if (!bytes) throw new Error('KMS answered without what was asked for');
  return new Uint8Array(bytes);
}
