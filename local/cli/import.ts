/** Projects from a file, through the API, each row at most once. */
import { readFile } from 'node:fs/promises';
import { type Mapping, parseMapping } from '#imports/mapping.ts';
import { type ImportReport, isComplete, shapeInWords, summaryOf } from '#imports/report.ts';
import type { Problem } from '#imports/row.ts';
import { demoOffice } from '../demo/people.ts';
import { sendOverHttp } from '../demo/send.ts';
import type { Command } from './command.ts';
import { importInto } from './import-into.ts';
import { withHost } from './running.ts';
import { table } from './table.ts';

export const importFile: Command = {
  name: 'import',
  words: ['FILE'],
  summary:
    'Import a portfolio from a CSV, XLSX, ODS or Microsoft Project (XML) file; a later file updates what an earlier one brought',
  help: `The columns are read by a mapping (docs/importing.md); files for which the office keeps a mapping are recognised, and so are the two
published portfolios of the UK government, project files of Microsoft Project (XML), lists of Project Online and issues of Jira (CSV).
A row whose project is there already updates it with what differs from the file before, whoever imports, or changes nothing.
Every row that is refused, or returned by intake, is named with its line, field and reason; withheld fields are counted apart.
Exit code 0: every row is in the office. 1: some were refused, returned or declined.

Options:
  --mapping FILE   a mapping of your own (JSON)
  --office ID      the office that receives the proposals (default ${demoOffice})
  --sponsor ID     sponsor of the rows that name none (default sponsor)
  --as ROLE        who imports (default pmo)
  --in-flight      the projects are under way: they skip intake and open no round
  --different      in flight: rows that resemble a project of another file are other projects`,
  options: {
    mapping: { type: 'string' },
    office: { type: 'string' },
    sponsor: { type: 'string' },
    as: { type: 'string' },
    'in-flight': { type: 'boolean' },
    different: { type: 'boolean' },
  },
  async run({ words: [name = ''], options, json }) {
    const bytes = await readFile(name).catch(() => Promise.reject(new Error(`${name} cannot be read.`)));
    const source = {
      ...{ name, bytes, mapping: await mappingIn(options.mapping), sponsor: String(options.sponsor ?? 'sponsor') },
      ...(options['in-flight'] === true && { inFlight: true as const }),
      ...(options.different === true && { different: true as const }),
    };
    return withHost(async url => {
      const to = { send: sendOverHttp(url), as: String(options.as ?? 'pmo'), json };
      const report = await importInto(String(options.office ?? demoOffice), source, to);
      console.log(json ? JSON.stringify({ file: name, ...report }) : inWords(name, report));
      return isComplete(report) ? 0 : 1;
    });
  },
};

async function mappingIn(own: string | boolean | undefined): Promise<Mapping | undefined> {
  if (own === undefined) return undefined;
  const parsed = parseMapping(JSON.parse(await readFile(String(own), 'utf8')));
  if (parsed.ok) return parsed.mapping;
  throw new Error(`The mapping ${own} is not usable:\n${parsed.reasons.join('\n')}`);
}

function inWords(file: string, report: ImportReport): string {
  const problems = (title: string, entries: readonly Problem[]) =>
    entries.length === 0
      ? []
      : [
          '',
          title,
          table(
            ['line', 'field', 'reason'],
            entries.map(entry => [String(entry.line), entry.field, entry.reason]),
          ),
        ];
  const withheld = Object.entries(report.withheld).map(([field, count]) => `${field} ${count}`);
  const leftOut = report.leftOut.map(({ line, kind, text }) => [String(line), kind, text]);
  return [
    summaryOf(file, report),
    ...(report.shape ? [shapeInWords(report.shape)] : []),
    ...(withheld.length > 0 ? [`Withheld: ${withheld.join(', ')}.`] : []),
    ...(report.unreadColumns.length > 0 ? [`Columns that the mapping does not read: ${report.unreadColumns.join(', ')}.`] : []),
    ...(report.goalsUnknown.length > 0
      ? [`Rules left out, because the office has no such goal: ${report.goalsUnknown.join(', ')}.`]
      : []),
    ...problems('Refused:', report.refused),
    ...problems('Possible doubles, not taken (--different takes them as other projects):', report.asked),
    ...problems('Returned by intake (taken, and waiting for their sponsor):', report.returned),
    ...problems('Declined by intake:', report.declined),
    ...problems('Taken without these fields:', report.unread),
    ...(leftOut.length > 0 ? ['', 'No project:', table(['line', 'what it is', 'text'], leftOut)] : []),
  ].join('\n');
}
