/**
 * An imported file as it was read for an office. The last files that were read stay in memory, so that a page of rows does not cost a reading
 * of the whole file; losing them costs time alone.
 */
import { importedFiles } from '#api/imported-files.ts';
import { digestOf } from '#domain/history/digest.ts';
import { requireCurrency } from '#domain/office/permissions.ts';
import { hasRole, type OfficeState } from '#domain/office/state.ts';
import { mappingSchema } from '#imports/mapping.ts';
import type { HowToRead, ImportReading } from '#imports/reading.ts';
import type { App } from './app.ts';
import { ProblemError, problem, refused } from './problem.ts';
import { readApart } from './read-apart.ts';

/** A file and how it is to be read, as a request says. */
export interface AskedReading extends Pick<HowToRead, 'mapping' | 'sponsor' | 'inFlight' | 'different'> {
  readonly office: string;
  readonly file: { readonly key: string; readonly sha256: string };
}

export interface KnownReading {
  readonly bytes: number;
  readonly reading: ImportReading;
}

/** Names under which files stay read: mostly two for a file, which may hold tens of thousands of rows. */
const mostKept = 4;
const kept = new Map<string, Promise<KnownReading>>();

/** The folder of an office's files; a key that does not begin so is no file of this office. */
export function importFolder(office: string): string {
  return `${importedFiles.prefix}${office}/`;
}

export async function readingOf(app: App, asked: AskedReading, { office, person }: { office: OfficeState; person: string }) {
  const how = howToRead(app, asked, { office, person });
  const known = kept.get(nameOf(asked, how)) ?? read(app, asked.file, how);
  keep(nameOf(asked, how), known);
  try {
    const { reading, bytes } = await known;
    const no = requireCurrency(office, reading.mapping.money.currency);
    if (no) throw refused(no.refusal);
    keep(nameOf(asked, { ...how, mapping: reading.mapping }), known);
    return { reading, bytes };
  } catch (error) {
    kept.delete(nameOf(asked, how));
    throw error;
  }
}

function nameOf({ file }: AskedReading, how: HowToRead): string {
  return digestOf([file, how]);
}

/** A file that was read by a mapping found for it is the same when that mapping is then given. */
function keep(name: string, known: Promise<KnownReading>): void {
  kept.delete(name);
  kept.set(name, known);
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
}

/** Addresses of people are no names for those who may not see them. */
function howToRead(app: App, asked: AskedReading, { office, person }: { office: OfficeState; person: string }): HowToRead {
  const { mapping, sponsor, inFlight, different } = asked;
  const seesAddresses = hasRole(office, person, 'pmo', 'admin');
  return {
    ...{ mapping, sponsor, inFlight, different, year: Number(app.ports.clock.now().slice(0, 4)) },
    office: {
      id: asked.office,
      currency: office.currency,
      goals: office.goals.map(({ id }) => ({ id })),
      people: office.people.map(({ id, name, email }) => ({ id, name, email: seesAddresses ? email : '' })),
      mappings: office.importMappings.flatMap(({ settings }) => {
        const parsed = mappingSchema.safeParse(settings);
        return parsed.success ? [parsed.data] : [];
      }),
    },
  };
}

async function read({ ports, settings }: App, { key, sha256 }: AskedReading['file'], how: HowToRead): Promise<KnownReading> {
  const own = key.startsWith(importFolder(how.office.id)) && /^[A-Za-z0-9_][A-Za-z0-9._/-]*$/.test(key) && !key.includes('..');
  const about = own ? await ports.files.describe(key) : undefined;
  const file = about?.sha256 === sha256 ? await ports.files.get(key) : undefined;
  if (!about || !file) {
    const reason = about ? 'the file that arrived is another one' : 'there is no such file of this office (any more); send it';
    throw new ProblemError(problem(422, 'file-not-there', `file: ${reason}.`, [{ field: 'file', reason }]));
  }
  const outcome = await readApart(file.body, how, settings.readingSeconds);
  if (outcome.ok) return { bytes: about.bytes, reading: outcome.reading };
  throw new ProblemError(problem(422, 'unreadable-file', outcome.reason, [{ field: 'file', reason: outcome.reason }]));
}
