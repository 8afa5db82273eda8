/**
 * Answers of some length go out compressed to those who take it. CloudFront does not do it for us: it compresses only what it may keep, and it
 * keeps no answer of the API. The compressing is done beside the thread that answers.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Bytes from which on it pays: less goes out in the first packets of a connection anyway. */
export const leastBytes = 4_096;

/** The same for callers on the same machine, whom a line does not keep waiting; what is longer may yet go through a tunnel from elsewhere. */
export const leastBytesNearby = 32_768;

const zip = promisify(gzip);

/** Whether a caller that says this in `Accept-Encoding` reads gzip. */
export function takesGzip(encodings: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(encodings ?? '');
}

/** The same answer, compressed where the caller takes it and it is long; bodies that are no text stay as they are. */
export async function compressed(
  answer: APIGatewayProxyStructuredResultV2,
  encodings: string | undefined,
  least = leastBytes,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { body, headers, isBase64Encoded } = answer;
  if (isBase64Encoded || body === undefined || Buffer.byteLength(body) < least) return answer;
  const vary = headers?.vary;
  const varied = { ...headers, vary: vary === undefined ? 'accept-encoding' : `${vary}, accept-encoding` };
  if (!takesGzip(encodings)) return { ...answer, headers: varied };
  const bytes = await zip(body);
  return { ...answer, headers: { ...varied, 'content-encoding': 'gzip' }, body: bytes.toString('base64'), isBase64Encoded: true };
}
