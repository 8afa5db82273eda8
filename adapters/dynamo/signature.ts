/**
 * AWS Signature Version 4 for requests of one form: POST to `/`, without a query. Tests compare it with the SDK's own signer
 * (test/adapters/dynamo-signature.test.ts).
 */
import { createHash, createHmac } from 'node:crypto';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface Signed {
  readonly region: string;
  readonly service: string;
  readonly credentials: Credentials;
  readonly now: Date;
}

/** The headers with those that sign them and the body. Names of headers are lower case; `host` must be among them. */
export function signedHeaders(
  given: Readonly<Record<string, string>>,
  body: string,
  { region, service, credentials, now }: Signed,
): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const date = time.slice(0, 8);
  const { accessKeyId, sessionToken } = credentials;
  const headers = { ...given, 'x-amz-date': time, ...(sessionToken && { 'x-amz-security-token': sessionToken }) };
  const sorted = Object.entries(headers).sort(([one], [other]) => (one < other ? -1 : 1));
  const names = sorted.map(([name]) => name).join(';');
  const lines = sorted.map(([name, value]) => `${name}:${value.trim().replace(/\s+/g, ' ')}\n`).join('');
  const canonical = `POST\n/\n\n${lines}\n${names}\n${sha256(body)}`;
  const scope = `${date}/${region}/${service}/aws4_request`;
  const text = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical)}`;
  const signature = hmac(keyOf({ date, region, service, secret: credentials.secretAccessKey }), text).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

interface KeyFor {
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly secret: string;
}

/** The key of a day, made once: four of the five steps of each signature. */
let known: { readonly of: string; readonly key: Buffer } | undefined;

function keyOf({ date, region, service, secret }: KeyFor): Buffer {
  const of = [date, region, service, secret].join('\n');
  if (known?.of !== of) {
    const key = [region, service, 'aws4_request'].reduce(hmac, hmac(`AWS4${secret}`, date));
    known = { of, key };
  }
  return known.key;
}
