/** What is answered while a host starts: 503 with when to come again, so that no request is let in and left without an answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { problem } from '#functions/kit/problem.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const body = JSON.stringify(problem(503, 'starting', 'Tollgate is starting. Try again in a few seconds.'));

const answerStarting: Answer = (_request, response) => {
  response.writeHead(503, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'retry-after': '2',
    connection: 'close',
  });
  response.end(body);
};

/** One listener for a server from its first moment: says that the host starts until `ready` names who answers. */
export function answersWhenReady(): { readonly listener: Answer; ready(answer: Answer): void } {
  let current = answerStarting;
  return {
    listener: (request, response) => current(request, response),
    ready(answer) {
      current = answer;
    },
  };
}
