/**
 * A file of many rows sent to a running host over HTTP, as the portal sends it: read, previewed, taken, previewed again; then the host is started
 * anew on what it holds. The ratio is that of commits a second to the floor: the same number of rows of SQLite written one by one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '#api/answers.ts';
import { type Send, sendOverHttp } from '#local/demo/send.ts';
import { sendImportFile } from '../local/cli/import-file.ts';
import { floor } from './floors.ts';
import { commits } from './lifecycles.ts';
import { printTable } from './measure.ts';

/** Rows of a file at most: larger portfolios come in several. */
const rowsOfFile = 25_000;
const office = 'bench';
const words = 'harbour quay lock weir canal bridge tunnel depot station signal pier crane dock ferry bypass viaduct'.split(' ');

export async function imports(rows: number): Promise<void> {
  console.log(`A file of ${rows} rows, previewed and taken over HTTP\n`);
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-import-'));
  const ground = await floor(1, 1);
  const running = await start(folder);
  const sums = { read: 0, preview: 0, commit: 0, again: 0, bytes: 0 };
  try {
    for (let from = 0; from < rows; from += rowsOfFile)
      await bring(running.send, fileOf(from, Math.min(rows, from + rowsOfFile)), sums);
  } finally {
    await stop(running.child);
  }
  const anew = await start(folder);
  await stop(anew.child);
  rmSync(folder, { recursive: true, force: true });
  const rate = (seconds: number) => rows / seconds;
  const share = (seconds: number) => `${((rate(seconds) / (ground.perSecond * commits)) * 100).toFixed(0)} %`;
  printTable(
    ['step', 'seconds', 'rows/s', 'of the floor'],
    [
      [`read (${(sums.bytes / 1_000_000).toFixed(1)} MB)`, sums.read, rate(sums.read), ''],
      ['preview, 200 rows a request', sums.preview, rate(sums.preview), ''],
      ['take, 50 rows a request', sums.commit, rate(sums.commit), share(sums.commit)],
      ['preview of the same file again', sums.again, rate(sums.again), ''],
      [`start of the host on ${rows} projects`, anew.seconds, '', ''],
    ],
  );
  console.log('');
}

interface Running {
  readonly child: ChildProcess;
  readonly send: Send;
  readonly seconds: number;
}

async function start(folder: string): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'host.ts'), folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [url] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  return { child, send: sendOverHttp(url.trim()), seconds: (performance.now() - began) / 1000 };
}

async function stop(child: ChildProcess): Promise<void> {
  child.stdin?.end();
  await once(child, 'exit');
}

function fileOf(from: number, to: number): string {
  const lines = Array.from({ length: to - from }, (_, index) => {
    const at = from + index;
    const name = [0, 1, 2].map(place => words[(at >> (place * 4)) % words.length]).join(' ');
    const day = new Date(Date.UTC(2027, 0, 1 + (at % 700))).toISOString().slice(0, 10);
    return `P${at},The ${name} number ${at},sponsor,manager,${(at % 900) + 1}.${at % 10},${day},2029-12-31,amber,Renewal of what is worn out`;
  });
  return ['Project ID,Project name,Sponsor,Project manager,Budget (£m),Start,End,RAG,Description', ...lines].join('\n');
}

interface Sums {
  read: number;
  preview: number;
  commit: number;
  again: number;
  bytes: number;
}

async function bring(send: Send, content: string, sums: Sums): Promise<void> {
  const bytes = new TextEncoder().encode(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  sums.bytes += bytes.length;
  const key = await sendImportFile(office, { name: 'list.csv', bytes, sha256 }, { send, as: 'admin' });
  const asked = { office, file: { key, sha256 }, inFlight: true, different: true };
  const clock = async <T>(step: 'read' | 'preview' | 'commit' | 'again', work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const answer = await work();
    sums[step] += (performance.now() - began) / 1000;
    return answer;
  };
  const first = await clock('read', () => post<Answer<'preview-import'>>(send, '/v1/imports/preview', { ...asked, rows: 1 }));
  const chosen = { ...asked, mapping: first.mapping };
  await clock('preview', () => everyPage(send, '/v1/imports/preview', { body: { ...chosen, rows: 200 }, outcome: 'in-flight' }));
  await clock('commit', () => everyPage(send, '/v1/imports', { body: { ...chosen, rows: 50 }, outcome: 'in-flight' }));
  await clock('again', () => everyPage(send, '/v1/imports/preview', { body: { ...chosen, rows: 200 }, outcome: 'unchanged' }));
}

async function everyPage(send: Send, path: string, { body, outcome }: { body: object; outcome: string }): Promise<void> {
  for (let from: number | undefined = 0; from !== undefined; ) {
    const page: Answer<'commit-import'> = await post(send, path, { ...body, from });
    const other = page.rows.find(row => row.outcome !== outcome);
    if (other) throw new Error(`line ${other.line} is ${other.outcome} instead of ${outcome}: ${JSON.stringify(other.problems)}`);
    from = page.next;
  }
}

async function post<T>(send: Send, path: string, body: unknown): Promise<T> {
  const sent = await send('admin', { method: 'POST', path, body });
  if (sent.status !== 200) throw new Error(`${path} answered ${sent.status}: ${JSON.stringify(sent.body)}`);
  return sent.body as T;
}
