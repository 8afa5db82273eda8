/**
 * A flood of requests by one caller: so many as fast as a machine can write them, over a few connections, without waiting for answers. The
 * answers are counted by their status, and by whether a 429 says when to come again.
 */
import { connect } from 'node:net';

export interface FloodOptions {
  readonly url: string;
  readonly token: string;
  readonly requests: number;
  readonly connections: number;
}

export interface FloodAnswers {
  readonly answered: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly turnedAwayWithRetryAfter: number;
}

const draft = JSON.stringify({ office: 'demo', title: 'Harbour cranes and river ferries', aims: 'Faster.' });

/** The same harmless question again and again: a preview stores nothing and takes the server some work. */
function oneRequest({ url, token }: FloodOptions): string {
  const { host } = new URL(url);
  const head = [
    'POST /v1/proposals/preview HTTP/1.1',
    `host: ${host}`,
    `authorization: Bearer ${token}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(draft)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${draft}`;
}

/** Ends when every request is answered, or when `signal` says so. */
export async function flood(options: FloodOptions, signal?: AbortSignal): Promise<FloodAnswers> {
  const each = Math.ceil(options.requests / options.connections);
  const texts = await Promise.all(Array.from({ length: options.connections }, () => overOneConnection(options, each, signal)));
  const heads = texts.flatMap(text => text.match(/HTTP\/1\.1 \d{3}[\s\S]*?\r\n\r\n/g) ?? []);
  const statuses = heads.map(head => head.slice(9, 12));
  return {
    answered: heads.length,
    byStatus: Object.fromEntries([...Map.groupBy(statuses, status => status)].map(([status, all]) => [status, all.length])),
    turnedAwayWithRetryAfter: heads.filter(head => head.startsWith('HTTP/1.1 429') && /\r\nretry-after: \d+\r\n/i.test(head))
      .length,
  };
}

function overOneConnection(options: FloodOptions, requests: number, signal: AbortSignal | undefined): Promise<string> {
  const { hostname, port } = new URL(options.url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('utf8');
  socket.write(oneRequest(options).repeat(requests));
  signal?.addEventListener('abort', () => socket.destroy());
  return new Promise(resolve => {
    const heads: string[] = [];
    let rest = '';
    let answered = 0;
    socket.on('data', (text: string) => {
      // Only the heads are kept: bodies of answers are long, and none of them holds the beginning of a head.
      const parts = (rest + text).split('HTTP/1.1 ');
      rest = `HTTP/1.1 ${parts.pop() ?? ''}`;
      for (const part of parts.filter(entry => entry.includes('\r\n\r\n'))) heads.push(headOf(`HTTP/1.1 ${part}`));
      answered = heads.length + (rest.includes('\r\n\r\n') ? 1 : 0);
      if (answered >= requests && endsWithBody(rest)) socket.end();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve([...heads, headOf(rest)].join('')));
  });
}

function headOf(answer: string): string {
  return answer.slice(0, answer.indexOf('\r\n\r\n') + 4);
}

/** Whether the last answer has arrived whole: every body is JSON. */
function endsWithBody(answer: string): boolean {
  return answer.trimEnd().endsWith('}') || /\r\n0\r\n\r\n$/.test(answer);
}
