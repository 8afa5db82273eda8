/**
 * A large store in minutes: each project of a state folder, with its rounds, its lists and its workflows, is told again under other ids, as often as asked
 * for, straight into the file. Histories are sealed anew entry by entry. Digests inside of facts (of packs, of ballots) stay those of the first telling, and
 * the public log knows nothing of the copies: good for measuring, not for checking.
 */
import { hash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { keyBytes, keyText } from '#adapters/sqlite/view-keys.ts';
import { type Commit, noDigest, seal } from '#domain/history/commit.ts';
import { executionName } from '#domain/reactions/execution-name.ts';

type Row = Readonly<Record<string, string | number | null | Uint8Array>>;

/** All that the file has of one project. */
interface Original {
  readonly id: string;
  readonly facts: readonly Row[];
  readonly views: readonly Row[];
  readonly owners: readonly Row[];
  readonly executions: readonly Row[];
  readonly tokens: readonly Row[];
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Copies in one transaction. */
const together = 20;

/** No host may run on the folder. `progress` hears of the projects that are there. */
export function copyProjects(folder: string, times: number, progress: (done: number) => void): void {
  const database = new DatabaseSync(join(folder, 'facts.db'));
  database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -400000');
  const originals = projectsIn(database);
  const put = puts(database);
  let made = 0;
  for (let copy = 0; copy < times; copy += 1) {
    if (copy % together === 0) database.exec('BEGIN');
    for (const original of originals) {
      made += 1;
      put(original, idOf(made, original.id));
    }
    if (copy % together === together - 1 || copy === times - 1) {
      database.exec('COMMIT');
      progress(made + originals.length);
    }
  }
  database.exec(
    `UPDATE cursors SET position = (SELECT max(position) FROM facts) WHERE name = 'facts'; PRAGMA wal_checkpoint(TRUNCATE)`,
  );
  database.close();
}

/** As long as the other id, and after it in order. */
function idOf(number: number, other: string): string {
  const digits = Array.from({ length: 6 }, (_, place) => alphabet[Math.floor(number / 32 ** (5 - place)) % 32]).join('');
  return `z${digits}${other.slice(7)}`;
}

function projectsIn(database: DatabaseSync): Original[] {
  const all = (sql: string, ...values: string[]) => database.prepare(sql).all(...values) as Row[];
  const streams = all(`SELECT DISTINCT stream FROM facts WHERE stream LIKE 'project/%'`);
  return streams.map(({ stream }) => {
    const id = String(stream).slice('project/'.length);
    return {
      id,
      facts: all('SELECT stream, seq, body FROM facts WHERE instr(stream, ?) > 0 ORDER BY position', id),
      views: all('SELECT list, key, owner, body FROM views WHERE instr(owner, ?) > 0 ORDER BY rowid', id),
      owners: all('SELECT owner, version FROM owners WHERE instr(owner, ?) > 0', id),
      executions: all('SELECT * FROM executions WHERE instr(input, ?) > 0', id),
      tokens: all('SELECT wait, token FROM tokens WHERE instr(wait, ?) > 0', id),
    };
  });
}

function puts(database: DatabaseSync) {
  const into = (table: string, columns: readonly string[]): StatementSync =>
    database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  const fact = into('facts', ['stream', 'seq', 'body']);
  const view = into('views', ['list', 'key', 'owner', 'body']);
  const owner = into('owners', ['owner', 'version']);
  const execution = into('executions', [...executionColumns]);
  const token = into('tokens', ['wait', 'token']);
  const putFacts = (facts: readonly Row[], told: Told) => {
    const digests = new Map<string, string>();
    for (const { stream, seq, body } of facts) {
      const { digest: _, ...entry } = JSON.parse(told(body)) as Commit;
      const sealed = seal({ ...entry, previous: digests.get(String(stream)) ?? noDigest });
      digests.set(String(stream), sealed.digest);
      fact.run(told(stream), Number(seq), JSON.stringify(sealed));
    }
  };
  /** Tokens are other ones; executions that wait are found by the digests of those. */
  const putExecutions = ({ tokens, executions }: Original, told: Told) => {
    const others = new Map<unknown, string>();
    for (const row of tokens) {
      const other = randomBytes(32).toString('base64url');
      others.set(hash('sha256', String(row.token), 'hex'), hash('sha256', other, 'hex'));
      token.run(told(row.wait), other);
    }
    for (const row of executions) {
      const own: Row = { ...row, token: others.get(row.token) ?? null, name: nameOf(row, told) };
      execution.run(...executionColumns.map(column => toldValue(own[column], told)));
    }
  };
  return (original: Original, id: string): void => {
    const told: Told = text => String(text).replaceAll(original.id, id);
    putFacts(original.facts, told);
    for (const row of original.views)
      view.run(told(row.list), keyBytes(told(keyText(row.key as Uint8Array))), told(row.owner), told(row.body));
    for (const row of original.owners) owner.run(told(row.owner), Number(row.version));
    putExecutions(original, told);
  };
}

/** The same text of another project. */
type Told = (text: unknown) => string;

const executionColumns = [
  'workflow',
  'name',
  'input',
  'status',
  'started_at',
  'ended_at',
  'error',
  'token',
  'until',
  'place',
] as const;

function toldValue(value: Row[string] | undefined, told: Told): string | number | null {
  return typeof value === 'string' ? told(value) : ((value ?? null) as number | null);
}

/** Names of rounds end in a digest of the round's id. */
function nameOf({ workflow, name, input }: Row, told: Told): string {
  const { review } = JSON.parse(told(input)) as { review?: string };
  return review === undefined ? told(name) : executionName(String(workflow), review);
}
