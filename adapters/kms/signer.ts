/**
 * Signs with a key of AWS KMS that never leaves it: whoever holds the table, the bucket or our code cannot sign in its name. The key is
 * of type ECC_NIST_P256 for SIGN_VERIFY.
 */
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { Signer } from '#domain/ports.ts';

/** `key` is the ARN of the key. Its public half (DER, in base64) is read once a process. */
export function createKmsSigner({ client, key }: { client: KMSClient; key: string }): Signer & { publicKey(): Promise<string> } {
  let known: Promise<string> | undefined;
  const publicKey = () => {
    known ??= client.send(new GetPublicKeyCommand({ KeyId: key })).then(({ PublicKey }) => base64(PublicKey));
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  return {
    publicKey,
    async sign(text) {
      const command = new SignCommand({
        KeyId: key,
        Message: Buffer.from(text),
        MessageType: 'RAW',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const [signed, publicHalf] = await Promise.all([client.send(command), publicKey()]);
      return { key: publicHalf, value: base64(signed.Signature) };
    },
  };
}

function base64(bytes: Uint8Array | undefined): string {
  if (!bytes) throw new Error('KMS answered without what was asked for');
  return Buffer.from(bytes).toString('base64');
}
