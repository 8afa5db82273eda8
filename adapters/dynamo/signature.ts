/** AWS Signature Version 4, by `aws4`, of requests of one form: POST to `/`, without a query. Tests compare it with the SDK's own signer (test/adapters/dynamo-signature.test.ts). */
import aws4 from 'aws4';

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

/** The headers with those that sign them and the body, in lower case. `host` must be among them; the length of the body is not signed. */
export function signedHeaders(
  given: Readonly<Record<string, string>>,
  body: string,
  { region, service, credentials, now }: Signed,
): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const asked = {
    ...{ method: 'POST', path: '/', host: given.host, region, service, body },
    headers: { ...given, 'X-Amz-Date': time },
    extraHeadersToIgnore: 'content-length' in given ? {} : { 'content-length': true },
  };
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const { headers = {} } = aws4.sign(asked, { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) });
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
