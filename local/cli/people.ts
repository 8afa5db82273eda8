/** The people of an office from a file, and into one, through the API: what the portal's page of people does, for scripts. */
import { readFile, writeFile } from 'node:fs/promises';
import type { ImportedPeople, People } from '#api/answers/people.ts';
import { countsInWords, whatOf } from '#domain/office/people/file-words.ts';
import { peopleAsTable } from '#domain/office/people/table.ts';
import { readTable } from '#imports/table.ts';
import { csvOf } from '#imports/write-csv.ts';
import { demoOffice } from '../demo/people.ts';
import { type Message, sendOverHttp } from '../demo/send.ts';
import type { Command, Words } from './command.ts';
import { withHost } from './running.ts';
import { table } from './table.ts';
import { Usage } from './usage.ts';

export const people: Command = {
  name: 'people',
  words: ['[FILE]'],
  summary: 'Compare a CSV, XLSX or ODS file of people with an office, or take it in; without a file, write the people as CSV',
  help: `The columns are Name (or First name and Last name), Mail and Roles, in any order; a column Sign-in id is read, too. People whom the office has are found by their id or their address.
With FILE nothing is stored unless --commit says so. Exit code 0: no line was refused. 1: some were; each is named with its value and reason.

Options:
  --office ID       the office (default ${demoOffice})
  --as ROLE         who asks (default admin)
  --commit          take in what is new and different; lines that are refused are left out
  --reason TEXT     why, for the history of the office; needed with --commit
  --remove-absent   people who stand in no line are removed
  --out FILE        without a file of people: where to write; standard output when left out`,
  options: {
    ...{ office: { type: 'string' }, as: { type: 'string' }, commit: { type: 'boolean' }, reason: { type: 'string' } },
    ...{ 'remove-absent': { type: 'boolean' }, out: { type: 'string' } },
  },
  async run(call) {
    const [name] = call.words;
    if (name === undefined) return writePeople(call);
    return takePeople(name, call);
  },
};

type Asking = Pick<Words, 'options' | 'json'>;

async function asked<Body>({ options }: Asking, message: Omit<Message, 'path'>, below: string): Promise<Body> {
  const path = `/v1/offices/${encodeURIComponent(String(options.office ?? demoOffice))}/${below}`;
  const answer = await withHost(url => sendOverHttp(url)(String(options.as ?? 'admin'), { ...message, path }));
  if (answer.status >= 300) throw new Error(answer.body.detail);
  return answer.body;
}

async function writePeople(call: Asking): Promise<number> {
  const { options, json } = call;
  if (options.commit || options.reason !== undefined || options['remove-absent'])
    throw new Usage('--commit, --reason and --remove-absent go with a FILE of people');
  const { people: active, deactivated = [] } = await asked<People>(call, { method: 'GET' }, 'people');
  const rows = [
    ...active.map(person => ({ ...person, email: person.email ?? '', standing: 'active' as const })),
    ...deactivated.map(({ id, name, email, roles }) => ({ id, name, email, roles, standing: 'deactivated' as const })),
  ];
  const text = json ? JSON.stringify(rows) : csvOf(peopleAsTable(rows));
  if (options.out === undefined) console.log(text);
  else {
    await writeFile(String(options.out), json ? `${text}\n` : `\ufeff${text}\r\n`);
    console.log(`${options.out}: ${rows.length} people.`);
  }
  return 0;
}

async function takePeople(name: string, call: Asking): Promise<number> {
  const { options, json } = call;
  const commit = options.commit === true;
  if (commit && !String(options.reason ?? '').trim())
    throw new Usage('--commit needs --reason: the history of the office keeps why');
  const bytes = await readFile(name).catch(() => Promise.reject(new Error(`${name} cannot be read.`)));
  const read = await readTable(new Blob([new Uint8Array(bytes)]));
  if ('fault' in read) throw new Error(`${name}: ${read.fault}`);
  const reason = commit ? { reason: String(options.reason) } : {};
  const body = { records: read.lines, absent: options['remove-absent'] === true ? 'remove' : 'stay', commit, ...reason };
  const answer = await asked<ImportedPeople>(call, { method: 'POST', body }, 'people-file');
  console.log(json ? JSON.stringify({ file: name, read: read.read, ...answer }) : inWords(name, read.read, answer));
  return answer.items.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
}

function inWords(file: string, read: string, answer: ImportedPeople): string {
  const { items, header, unread } = answer;
  const telling = items.filter(({ outcome }) => outcome !== 'unchanged');
  return [
    `${file}: ${countsInWords(items)}. ${whatBecame(answer)}`,
    `Read as ${read}, with the header in line ${header}.`,
    ...(unread.length > 0 ? [`Columns that are not read: ${unread.join(', ')}.`] : []),
    ...(telling.length > 0 ? ['', lines(telling)] : []),
  ].join('\n');
}

function whatBecame({ committed, facts }: ImportedPeople): string {
  if (!committed) return 'Nothing is stored; --commit takes it in.';
  if (facts.includes('change-proposed')) return 'It waits for a second person.';
  return facts.length === 0 ? 'Nothing had to be stored.' : 'It is taken in.';
}

function lines(items: ImportedPeople['items']): string {
  const rows = items.map(item => [String(item.line ?? '–'), item.name || item.id, item.id, item.outcome, whatOf(item)]);
  return table(['line', 'person', 'sign-in id', 'outcome', 'what'], rows);
}
