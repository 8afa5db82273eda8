/** The KMS adapter keeps the contract of the signer over the real SDK and HTTP, against an endpoint that signs as KMS does. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createKmsSigner } from '#adapters/kms/signer.ts';
import { isSigned } from '#domain/history/signature.ts';
import { signerContract } from './contracts/signer.ts';

const arn = 'arn:aws:kms:eu-west-1:123456789012:key/heads';
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
let server: Server;
let asked: string[] = [];
let faults = 0;

/** As the service's API reference has it: JSON 1.1, the operation in a header, a message of at most 4,096 bytes. */
function answer(operation: string, body: Record<string, string>): object {
  if (body.KeyId !== arn) throw new Error('NotFoundException');
  if (operation === 'TrentService.GetPublicKey')
    return { KeyId: arn, PublicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64') };
  if (operation !== 'TrentService.Sign' || body.MessageType !== 'RAW' || body.SigningAlgorithm !== 'ECDSA_SHA_256')
    throw new Error('InvalidKeyUsageException');
  const message = Buffer.from(body.Message ?? '', 'base64');
  if (message.length < 1 || message.length > 4096) throw new Error('ValidationException');
  const Signature = sign('sha256', message, pair.privateKey).toString('base64');
  return { KeyId: arn, SigningAlgorithm: 'ECDSA_SHA_256', Signature };
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const operation = String(request.headers['x-amz-target']);
    asked.push(operation);
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    faults -= 1;
    if (faults >= 0) return void response.writeHead(500).end(JSON.stringify({ __type: 'KMSInternalException' }));
    try {
      response.end(JSON.stringify(answer(operation, JSON.parse(Buffer.concat(chunks).toString('utf8')))));
    } catch (error) {
      response.writeHead(400).end(JSON.stringify({ __type: (error as Error).message }));
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});
afterEach(() => {
  asked = [];
  faults = 0;
});

function signerAt(key = arn) {
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'an-example-of-a-key' };
  return createKmsSigner({ client: new KMSClient({ region: 'eu-west-1', endpoint, credentials, maxAttempts: 2 }), key });
}

describe('heads signed by KMS', () => {
  signerContract(async () => signerAt());

  test('the public half of the key in KMS is read once, however much is signed', async () => {
    const signer = signerAt();
    for (const text of ['a', 'b', 'c']) await signer.sign(text);
    expect(asked.filter(operation => operation.endsWith('GetPublicKey'))).toHaveLength(1);
    expect(asked.filter(operation => operation.endsWith('Sign'))).toHaveLength(3);
  });

  test('a fault of KMS is tried again by the SDK; one that stays is a fault, and the next call starts anew', async () => {
    const signer = signerAt();
    faults = 4;
    await expect(signer.sign('a')).rejects.toThrow();
    faults = 0;
    expect(isSigned('a', await signer.sign('a'))).toBe(true);
  });

  test('signing with a key that KMS does not have is a fault', async () => {
    await expect(signerAt(`${arn}-other`).sign('a')).rejects.toMatchObject({ name: 'NotFoundException' });
  });
});
