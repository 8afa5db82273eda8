/**
 * A receiver of webhooks as somebody else would write it, in a process of its own: it knows nothing of Tollgate, verifies each request with the
 * library of Standard Webhooks, and does its work once for each `webhook-id`, whatever it is sent. Its work is a line in a file.
 *
 *     node webhook-receiver-process.ts PORT FILE SECRET [die]
 *
 * `die`: the process ends after it has done its first piece of work and before it answers, as a crash would have it. Prints its port when it listens.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

const [port = '0', file = '', secret = '', mode] = process.argv.slice(2);

interface Line {
  readonly kind: 'done' | 'seen' | 'forged';
  readonly id: string;
  readonly event?: unknown;
}

const lines = (): Line[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
    : [];
const write = (line: Line) => appendFileSync(file, `${JSON.stringify(line)}\n`);
const done = new Set(lines().flatMap(({ kind, id }) => (kind === 'done' ? [id] : [])));

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const headers = request.headers as Record<string, string>;
  const id = headers['webhook-id'] ?? '';
  let event: unknown;
  try {
    event = new Webhook(secret).verify(body, headers);
  } catch {
    write({ kind: 'forged', id });
    response.writeHead(401).end();
    return;
  }
  if (done.has(id)) write({ kind: 'seen', id });
  else {
    done.add(id);
    write({ kind: 'done', id, event });
    if (mode === 'die') process.exit(1);
  }
  response.writeHead(204).end();
});
server.listen(Number(port), '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
