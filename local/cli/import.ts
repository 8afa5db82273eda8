/** Proposals from a file, through the API, each row at most once. */
import { readFile } from 'node:fs/promises';
import { sha256 } from '#domain/history/digest.ts';
import { type Mapping, parseMapping, withConstants, withGoals } from '#imports/mapping.ts';
import { detectMapping, readPortfolio } from '#imports/portfolio.ts';
import { presetMappings } from '#imports/presets.ts';
import type { PortfolioRow } from '#imports/row.ts';
import { demoOffice } from '../demo/office.ts';
import { type Send, sendOverHttp } from '../demo/send.ts';
import type { Command } from './command.ts';
import { progressBar } from './progress.ts';
import { withHost } from './running.ts';
import { table } from './table.ts';

export const importFile: Command = {
  name: 'import',
  words: ['FILE.csv'],
  summary: 'Submit proposals from a file; the same file again takes nothing twice',
  help: `The columns are read by a mapping (docs/importing.md); the two published portfolios of the UK government are recognised.
Every row that is refused is named with its line, field and reason; withheld fields are counted apart.

Options:
  --mapping FILE   a mapping of your own (JSON)
  --office ID      the office that receives the proposals (default ${demoOffice})
  --sponsor ID     their sponsor (default sponsor)
  --as ROLE        who submits (default pmo)`,
  options: { mapping: { type: 'string' }, office: { type: 'string' }, sponsor: { type: 'string' }, as: { type: 'string' } },
  async run({ words: [file = ''], options, json }) {
    const bytes = await readFile(file).catch(() => Promise.reject(new Error(`${file} cannot be read.`)));
    const office = String(options.office ?? demoOffice);
    const mapping = withConstants(await mappingFor(bytes, options.mapping), {
      office,
      sponsor: String(options.sponsor ?? 'sponsor'),
    });
    return withHost(async url => {
      const send = sendOverHttp(url);
      const as = String(options.as ?? 'pmo');
      const goals = await send(as, { method: 'GET', path: `/v1/offices/${encodeURIComponent(office)}/goals` });
      if (goals.status !== 200) throw new Error(`The office ${office} cannot be read: ${goals.body.detail}`);
      const rows = [
        ...readPortfolio(
          bytes,
          withGoals(
            mapping,
            goals.body.goals.map((goal: { id: string }) => goal.id),
          ),
        ),
      ];
      const report = await submitAll(rows, { send, as, json });
      console.log(json ? JSON.stringify({ file, mapping: mapping.id, ...report }) : inWords(file, report));
      return report.refused.length === 0 ? 0 : 1;
    });
  },
};

interface Refused {
  readonly line: number;
  readonly field: string;
  readonly reason: string;
}

interface Report {
  readonly read: number;
  readonly taken: number;
  /** Rows whose proposal was there already. */
  readonly known: number;
  readonly refused: readonly Refused[];
  /** How many rows withhold each field. */
  readonly withheld: Readonly<Record<string, number>>;
  /** Optional fields that could not be read; the row was taken without them. */
  readonly unread: readonly Refused[];
}

async function mappingFor(bytes: Uint8Array, file: string | boolean | undefined): Promise<Mapping> {
  if (file === undefined) {
    const detected = detectMapping(bytes, presetMappings());
    if (detected.ok) return detected.mapping;
    throw new Error(`${detected.reason} Give a mapping with --mapping FILE (see docs/importing.md).`);
  }
  const parsed = parseMapping(JSON.parse(await readFile(String(file), 'utf8')));
  if (parsed.ok) return parsed.mapping;
  throw new Error(`The mapping ${file} is not usable:\n${parsed.reasons.join('\n')}`);
}

async function submitAll(
  rows: readonly PortfolioRow[],
  { send, as, json }: { send: Send; as: string; json: boolean },
): Promise<Report> {
  const bar = progressBar('Importing', json);
  const refused: Refused[] = [];
  const accepted = { taken: 0, known: 0 };
  for (const [index, row] of rows.entries()) {
    const outcome = row.proposal ? await submit(row, send, as) : row.problems;
    if (typeof outcome === 'string') accepted[outcome] += 1;
    else refused.push(...outcome);
    bar.at(index + 1, rows.length);
  }
  bar.end();
  const unread = rows.filter(row => row.proposal).flatMap(row => row.problems);
  return { read: rows.length, ...accepted, refused, withheld: withheldFields(rows), unread };
}

function withheldFields(rows: readonly PortfolioRow[]): Report['withheld'] {
  const counts: Record<string, number> = {};
  for (const { field } of rows.flatMap(row => row.withheld)) counts[field] = (counts[field] ?? 0) + 1;
  return counts;
}

/** The row's identity is the request's key: the same row from the same person is the same proposal, however often it is sent. */
async function submit(
  { line, identity, proposal }: PortfolioRow,
  send: Send,
  as: string,
): Promise<'taken' | 'known' | Refused[]> {
  const key = `import-${sha256(identity).slice(0, 40)}`;
  const { status, body, replayed } = await send(as, { method: 'POST', path: '/v1/proposals', body: proposal, key });
  if (status === 201) return replayed ? 'known' : 'taken';
  const [fault] = body.errors ?? [];
  return [{ line, field: fault?.field ?? 'row', reason: fault?.reason ?? body.detail }];
}

function inWords(file: string, { read, taken, known, refused, withheld, unread }: Report): string {
  const withheldTotal = Object.values(withheld).reduce((sum, count) => sum + count, 0);
  const lines = [
    `${file}: ${read} rows read, ${taken} taken, ${known} there already, ${new Set(refused.map(entry => entry.line)).size} refused; ${withheldTotal} fields withheld.`,
  ];
  if (withheldTotal > 0)
    lines.push(
      `Withheld: ${Object.entries(withheld)
        .map(([field, count]) => `${field} ${count}`)
        .join(', ')}.`,
    );
  const rows = (entries: readonly Refused[]) =>
    entries.slice(0, 50).map(entry => [String(entry.line), entry.field, entry.reason]);
  if (refused.length > 0) lines.push('', 'Refused:', table(['line', 'field', 'reason'], rows(refused)));
  if (unread.length > 0) lines.push('', 'Taken without these fields:', table(['line', 'field', 'reason'], rows(unread)));
  return lines.join('\n');
}
