/** What cannot be read as HTTP at all gets a problem, too, and its connection is closed. */
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Problem } from '#api/errors.ts';
import { problem } from '#functions/kit/problem.ts';

export function answerMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const shown = problemFor(error.code);
  const body = JSON.stringify(shown);
  const head = [
    `HTTP/1.1 ${shown.status} ${STATUS_CODES[shown.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function problemFor(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW')
    return problem(431, 'headers-too-large', 'The headers have more than 16 KB; send fewer or shorter ones.', [
      { field: 'headers', reason: 'more than 16 KB' },
    ]);
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem(408, 'too-slow', 'The request did not arrive in time; send it again.');
  return problem(400, 'malformed-request', 'This is not a request in HTTP/1.1.');
}
