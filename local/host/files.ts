/** Where signed addresses of evidence lead on one machine: PUT takes one file, GET gives one. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { FileFolder } from '#adapters/files/evidence.ts';
import { problem } from '#functions/kit/problem.ts';
import { reply } from './gateway.ts';

export async function serveFiles(
  request: IncomingMessage,
  response: ServerResponse,
  { url, files }: { url: URL; files: FileFolder },
): Promise<void> {
  if (request.method === 'PUT') {
    const result = await files.receive(url.href, { contentType: request.headers['content-type'] ?? '', body: request });
    if (result.ok) reply(response, 200, { key: result.key });
    else reply(response, 400, problem(400, 'upload-refused', `The file was not taken: ${result.reason}`));
    return;
  }
  if (request.method !== 'GET') {
    reply(response, 405, problem(405, 'method-not-allowed', 'Files are taken with PUT and given with GET.'));
    return;
  }
  const delivery = await files.deliver(url.href);
  if (!delivery.ok) {
    reply(response, 404, problem(404, 'not-found', `The file cannot be given: ${delivery.reason}`));
    return;
  }
  response.writeHead(200, delivery.headers);
  await pipeline([delivery.body], response);
}
