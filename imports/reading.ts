/**
 * A file read for an office: by the mapping that is given, else one that the office keeps, else one that comes with Tollgate, else a guess.
 * Everything a preview says of the file as a whole stands here; nothing is written.
 */
import type { Person } from '#domain/office/people.ts';
import { findColumn } from './columns.ts';
import { guessMapping, refOf } from './guess.ts';
import type { LeftOut } from './left-out.ts';
import { type FieldName, type Mapping, withConstants, withGoals } from './mapping.ts';
import {
  detectMapping,
  type FileShape,
  openFile,
  type PortfolioFile,
  type PortfolioReading,
  readPortfolio,
} from './portfolio.ts';
import { presetMappings } from './presets.ts';
import { rawTables } from './raw-tables.ts';
import type { TableRecord } from './records.ts';
import type { PortfolioRow } from './row.ts';

/** What a reader must know of the office. */
export interface ReadingOffice {
  readonly id: string;
  readonly currency: string;
  readonly goals: readonly { readonly id: string }[];
  readonly people: readonly Pick<Person, 'id' | 'name' | 'email'>[];
  readonly mappings: readonly Mapping[];
}

export interface HowToRead {
  readonly office: ReadingOffice;
  /** This year: of a total without a start, when a mapping is guessed. */
  readonly year: number;
  readonly mapping?: Mapping | undefined;
  /** Sponsor of the rows that name none. */
  readonly sponsor?: string | undefined;
  readonly inFlight?: boolean | undefined;
  readonly different?: boolean | undefined;
}

/** Where the mapping comes from. */
export type MappingOrigin = 'given' | 'kept' | 'preset' | 'guessed';

export interface ImportReading {
  readonly origin: MappingOrigin;
  /** As it was used, but for what the office adds to it (its people, its goals). */
  readonly mapping: Mapping;
  readonly shape?: FileShape | undefined;
  /** The columns of the header: how each is named in a mapping, and the field that it fills. */
  readonly columns: readonly ReadColumn[];
  /** Of a workbook: the sheets that people see. */
  readonly sheets: readonly string[];
  readonly sample: readonly TableRecord[];
  readonly rows: readonly PortfolioRow[];
  readonly leftOut: readonly LeftOut[];
  readonly unreadColumns: readonly string[];
  readonly goalsUnknown: readonly string[];
  /** How many rows withhold each field. */
  readonly withheld: Readonly<Record<string, number>>;
  readonly sums: ImportSums;
  /** The mappings that come with Tollgate. */
  readonly presets: readonly { readonly id: string; readonly title: string }[];
}

/** A column with a name. */
export interface ReadColumn {
  readonly name: string;
  readonly ref: string;
  readonly field?: FieldName | undefined;
}

/** Sums of what the rows bring that are no refusals of the reader; minor units. */
export interface ImportSums {
  readonly costs: number;
  readonly rowsWithCosts: number;
  readonly benefits: number;
  readonly rowsWithBenefits: number;
}

export type ReadOutcome =
  | { readonly ok: true; readonly reading: ImportReading }
  | { readonly ok: false; readonly reason: string };

/** Reads a whole file. Fails only when it cannot be opened, or holds nothing that could be a table of projects. */
export async function readImport(bytes: Uint8Array, how: HowToRead): Promise<ReadOutcome> {
  const file = await openFile(bytes);
  if (file.kind === 'unreadable') return { ok: false, reason: `The file is ${file.reason}.` };
  const chosen = chooseMapping(file, how);
  if (chosen === undefined) return { ok: false, reason: 'The file holds no table with a header and rows below it.' };
  const mapping = asAsked(chosen.mapping, how);
  const read = readPortfolio(file, withPeople(withGoals(mapping, goalsOf(how.office)), how.office.people));
  return { ok: true, reading: { origin: chosen.origin, ...about(file, mapping, { read, goals: goalsOf(how.office) }) } };
}

const goalsOf = ({ goals }: ReadingOffice): string[] => goals.map(({ id }) => id);

function chooseMapping(file: PortfolioFile, how: HowToRead): { mapping: Mapping; origin: MappingOrigin } | undefined {
  if (how.mapping) return { mapping: how.mapping, origin: 'given' };
  const known = [
    { origin: 'kept', mappings: how.office.mappings },
    { origin: 'preset', mappings: presetMappings(how.office.currency) },
  ] as const;
  for (const { origin, mappings } of known) {
    const found = detectMapping(file, mappings);
    if (found.ok) return { mapping: origin === 'preset' ? withoutSponsor(found.mapping) : found.mapping, origin };
  }
  const mapping = guessMapping(rawTables(file), { currency: how.office.currency, year: how.year });
  return mapping && { mapping, origin: 'guessed' };
}

/** A preset does not know who sponsors what in this office. */
function withoutSponsor({ constants: { sponsor: _, ...constants }, ...mapping }: Mapping): Mapping {
  return { ...mapping, constants };
}

function asAsked(mapping: Mapping, { office, sponsor, inFlight, different }: HowToRead): Mapping {
  const constants = withConstants(mapping, { office: office.id, ...(sponsor !== undefined && { sponsor }) });
  return { ...constants, inFlight: inFlight ?? mapping.inFlight, different: different ?? mapping.different };
}

const peopleFields = ['sponsor', 'manager', 'customer'] as const;

/** People may be called by name or address; a name that two people bear stands for neither, and an id always for itself. */
export function withPeople(mapping: Mapping, people: ReadingOffice['people']): Mapping {
  const called = people.flatMap(({ id, name, email }) => [name, email].map(word => [word, id] as const));
  const ids = new Set(people.map(({ id }) => id));
  const owners = Map.groupBy(called, ([word]) => word);
  const clear = called.filter(([word]) => word && !ids.has(word) && new Set(owners.get(word)?.map(([, id]) => id)).size === 1);
  const names = Object.fromEntries(clear);
  const translate = Object.fromEntries(peopleFields.map(field => [field, { ...names, ...mapping.translate[field] }]));
  return { ...mapping, translate: { ...mapping.translate, ...translate } };
}

function about(
  file: PortfolioFile,
  mapping: Mapping,
  { read, goals }: { read: PortfolioReading; goals: readonly string[] },
): Omit<ImportReading, 'origin'> {
  const { rows, leftOut, unread, sample, shape } = read;
  return {
    ...{
      mapping,
      shape,
      columns: columnsIn(shape?.header ?? [], mapping),
      sheets: sheetsOf(file),
      sample,
      rows,
      leftOut,
      unreadColumns: unread,
    },
    goalsUnknown: [...new Set(mapping.contributions.map(rule => rule.goal))].filter(goal => !goals.includes(goal)),
    withheld: withheldFields(rows),
    sums: sumsOf(rows),
    presets: presetMappings().map(({ id, title }) => ({ id, title })),
  };
}

function sheetsOf(file: PortfolioFile): string[] {
  return 'workbook' in file
    ? file.workbook.sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden).map(({ name }) => name)
    : [];
}

function columnsIn(header: readonly string[], mapping: Mapping): ReadColumn[] {
  const fields = new Map(
    (Object.keys(mapping.columns) as FieldName[]).flatMap(field =>
      [mapping.columns[field] ?? []].flat().flatMap(ref => {
        const found = findColumn(header, ref);
        return found.kind === 'found' ? [[found.index, field] as const] : [];
      }),
    ),
  );
  return header.map((name, index) => ({ name, ref: refOf(header, index), field: fields.get(index) }));
}

function withheldFields(rows: readonly PortfolioRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { field } of rows.flatMap(row => row.withheld)) counts[field] = (counts[field] ?? 0) + 1;
  return counts;
}

function sumsOf(rows: readonly PortfolioRow[]): ImportSums {
  const amounts = (of: 'costs' | 'benefits') =>
    rows.flatMap(({ proposal }) => {
      const entries: readonly { readonly amount?: number | undefined }[] = proposal?.[of] ?? [];
      return entries.length === 0 ? [] : [entries.reduce((sum, { amount = 0 }) => sum + amount, 0)];
    });
  const total = (list: readonly number[]) => list.reduce((sum, amount) => sum + amount, 0);
  const [costs, benefits] = [amounts('costs'), amounts('benefits')];
  return { costs: total(costs), rowsWithCosts: costs.length, benefits: total(benefits), rowsWithBenefits: benefits.length };
}
