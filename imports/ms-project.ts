/**
 * Files of Microsoft Project as XML (its "XML Data Interchange" format) become a table, a row a project: the project of the file, or of a master
 * project each project that was inserted into it. Days are those of the schedule, without their time; amounts, which the format keeps in
 * hundredths, get the file's currency. Declarations of a document type are refused, so no entity is ever expanded.
 */
import { SaxesParser } from 'saxes';
import { decode } from './decode.ts';
import type { TableRecord } from './records.ts';

const namespace = 'http://schemas.microsoft.com/project';
const header = [
  ...['Identity', 'Name', 'Manager', 'Start', 'Finish', 'Cost', 'Baseline Finish', 'Baseline Cost', '% Complete', 'Notes'],
];

/** Whether the first sign of a file, after a byte order mark, is that of XML. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.subarray(0, 200)).toString('latin1').replaceAll('\0', '');
  return /^(?:ï»¿|ÿþ|þÿ)?\s*<(?:\?xml|Project[\s>])/.test(beginning);
}

/** The table, or why there is none. */
export type ProjectFile =
  | { readonly kind: 'XML'; readonly records: readonly TableRecord[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

export function projectFile(bytes: Uint8Array): ProjectFile {
  const decoded = decode(bytes, 'auto');
  if (!decoded.ok || decoded.mixed) return unreadable('XML in an encoding that cannot be read');
  if (/<!DOCTYPE/i.test(decoded.text.slice(0, 10_000)))
    return unreadable('XML with a document type of its own, which is never read: save it from Microsoft Project again');
  try {
    return { kind: 'XML', records: [{ line: 1, cells: header }, ...rowsOf(elementsIn(decoded.text))] };
  } catch (error) {
    return unreadable(`not an XML file of Microsoft Project: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function unreadable(reason: string): ProjectFile {
  return { kind: 'unreadable', reason };
}

/** An element with texts only, by the names of what stands in it; of a task its first baseline as `Baseline.NAME`. */
interface Fields {
  readonly line: number;
  readonly texts: Map<string, string>;
}

interface Elements {
  readonly project: Fields;
  readonly tasks: readonly Fields[];
}

const taskFields = new Set([
  'UID',
  'GUID',
  'Name',
  'OutlineLevel',
  'Start',
  'Finish',
  'Cost',
  'Notes',
  'PercentComplete',
  'IsSubproject',
]);
const projectFields = new Set(['GUID', 'UID', 'Name', 'Title', 'Manager', 'StartDate', 'FinishDate', 'CurrencyCode', 'Subject']);

/** What has been read so far, and the baseline that is being read. */
interface Reading extends Elements {
  readonly tasks: Fields[];
  baseline: Map<string, string>;
}

/** What is read of the project and of its tasks; everything else (calendars, resources, assignments) is passed over. */
function elementsIn(text: string): Elements {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  const reading: Reading = { project: { line: 1, texts: new Map() }, tasks: [], baseline: new Map() };
  let said = '';
  const add = (more: string) => {
    if (said.length < longestText) said += more;
  };
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ local, uri }) => {
    if (path.length === 0 && (local !== 'Project' || uri !== namespace)) throw new Error(`it holds <${local}>`);
    path.push(local);
    said = '';
    opened(path, parser.line, reading);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    closed(path, said.trim(), reading);
    path.pop();
  });
  parser.write(text).close();
  return reading;
}

/** Characters of an element that are read. */
const longestText = 100_000;

function opened(path: readonly string[], line: number, reading: Reading): void {
  const place = path.join('/');
  if (place === 'Project/Tasks/Task') reading.tasks.push({ line, texts: new Map() });
  if (place === 'Project/Tasks/Task/Baseline') reading.baseline = new Map();
}

function closed(path: readonly string[], said: string, { project, tasks, baseline }: Reading): void {
  const [, list = '', , field = '', of = ''] = path;
  if (path.length === 2 && projectFields.has(list)) project.texts.set(list, said);
  const task = list === 'Tasks' ? tasks.at(-1)?.texts : undefined;
  if (path.length === 4 && taskFields.has(field)) task?.set(field, said);
  if (path.length === 5 && field === 'Baseline') baseline.set(of, said);
  const isFirst = path.length === 4 && field === 'Baseline' && (baseline.get('Number') ?? '0') === '0';
  if (isFirst) for (const [name, value] of baseline) task?.set(`Baseline.${name}`, value);
}

function rowsOf({ project, tasks }: Elements): TableRecord[] {
  const inserted = tasks.filter(({ texts }) => texts.get('IsSubproject') === '1');
  const currency = project.texts.get('CurrencyCode') ?? '';
  if (inserted.length > 0) return inserted.map(task => rowOf(task, { name: task.texts.get('Name'), manager: '', currency }));
  const whole = tasks.find(({ texts }) => texts.get('OutlineLevel') === '0') ?? { line: 1, texts: new Map<string, string>() };
  const own = (name: string) => project.texts.get(name);
  const texts = new Map([
    ['GUID', own('GUID') ?? ''],
    ['Start', own('StartDate') ?? ''],
    ['Finish', own('FinishDate') ?? ''],
    ['Notes', own('Subject') ?? ''],
    ...[...whole.texts].filter(([name, value]) => name !== 'GUID' && value !== ''),
  ]);
  const name = own('Title') || whole.texts.get('Name') || own('Name')?.replace(/\.(?:mpp|xml)$/i, '');
  return [rowOf({ line: project.line, texts }, { name, manager: own('Manager') ?? '', currency })];
}

interface About {
  readonly name: string | undefined;
  readonly manager: string;
  readonly currency: string;
}

function rowOf({ line, texts }: Fields, { name = '', manager, currency }: About): TableRecord {
  const day = (field: string) => texts.get(field)?.split('T')[0] ?? '';
  const amount = (field: string) => amountOf(texts.get(field) ?? '', currency);
  const dates = [day('Start'), day('Finish')];
  const costs = [amount('Cost'), day('Baseline.Finish'), amount('Baseline.Cost')];
  const complete = texts.get('PercentComplete') ?? '';
  return { line, cells: [texts.get('GUID') || name, name, manager, ...dates, ...costs, complete, texts.get('Notes') ?? ''] };
}

/** Hundredths as an amount with its currency; a plan without costs says nought everywhere, which is no cost. What is no number stays as it is. */
function amountOf(hundredths: string, currency: string): string {
  const digits = /^(\d+)(?:\.0*)?$/.exec(hundredths)?.[1];
  if (digits === undefined) return hundredths;
  if (/^0+$/.test(digits)) return '';
  const padded = digits.padStart(3, '0');
  return `${currency} ${padded.slice(0, -2)}.${padded.slice(-2)}`.trim();
}
