/**
 * Reads what an auditor was given, and nothing that another reader could read otherwise: strict JSON (domain/history/strict-json.ts), every field of
 * the envelope and of the entries known, none besides. What a digest does not cover is never shown as if it were vouched for. A file of any
 * size is read: its entries are read again each time that they are asked for.
 */
import type * as z from 'zod';
import type { Commit, Commits } from '../history/commit.ts';
import { type Bytes, bytesOf, JsonCursor } from '../history/json-cursor.ts';
import { parseStrictly } from '../history/strict-json.ts';
import type { Exported, HeldExport, NamedExport } from './exported.ts';
import { type Pieces, piecesOf, type ReadList } from './pieces.ts';
import { anchorsSchema, exportSchema, type PlaceInFile, wordsOf } from './shape.ts';

/** A text with the name under which people know it. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

/** A file that may be larger than a text can be, with its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Bytes;
}

/** `unreadable`: it is no JSON at all. `wrong`: it is, and not such a file. Both are whole sentences that name the place. */
export type Reading<T> = { readonly value: T } | { readonly unreadable: string } | { readonly wrong: string };

export function readExport(file: Named | NamedBytes): Reading<HeldExport> {
  const { name } = file;
  // A text with half of a character has no bytes that say so.
  if ('text' in file && !file.text.isWellFormed()) return read(exportSchema as unknown as z.ZodType<NamedExport>, file);
  const bytes = 'text' in file ? bytesOf(file.text) : file.bytes;
  let pieces: Pieces;
  try {
    pieces = piecesOf(bytes);
  } catch (error) {
    return { unreadable: error instanceof SyntaxError ? `${name} is not JSON.` : `${name} cannot be read.` };
  }
  const { fault, value, lists } = pieces;
  if (fault) return { wrong: `${name} says two things in line ${fault.line}: ${fault.why}.` };
  const result = exportSchema.safeParse(value);
  if (result.success) return { value: heldIn(value as NamedExport, lists, bytes) };
  return { wrong: `${name} is not such a file: ${wordsOf(result.error.issues, placesIn(value, lists))}.` };
}

/** The file with its lists as they were read: entries anew each time, leaves and nodes close together. */
function heldIn(value: NamedExport, lists: Pieces['lists'], bytes: Bytes): HeldExport {
  const { streams, log, ...rest } = value;
  const held = <T>(list: unknown) => lists.get(list)?.held as T;
  return {
    ...rest,
    streams: streams.map(({ stream, commits }) => ({ stream, commits: commitsAt(lists.get(commits) as ReadList, bytes) })),
    ...(log && {
      log: {
        ...log,
        entries: log.entries.map(({ stream, leaves }) => ({ stream, leaves: held<Float64Array>(leaves) })),
        nodes: held<{ table: undefined }>(log.nodes),
      },
    }),
  };
}

/** Throws a `ReadAgainFault` when the file is no longer what it was. */
function commitsAt({ from, count }: ReadList, bytes: Bytes): Commits {
  return {
    length: count,
    *[Symbol.iterator]() {
      const cursor = new JsonCursor(bytes, from);
      for (let index = 0; index < count; index += 1) yield again(cursor, index === 0 ? '[' : ',');
    },
  };
}

/** Thrown while entries are read again, when the file can no longer be read or is another than before. */
export class ReadAgainFault extends Error {}

function again(cursor: JsonCursor, mark: string): Commit {
  try {
    cursor.take(mark);
    return JSON.parse(cursor.piece().text) as Commit;
  } catch (cause) {
    throw new ReadAgainFault('an entry is not there any more', { cause });
  }
}

/** The list at a path may have been cut down to one element: which one of the file it was. */
function placesIn(value: unknown, lists: Pieces['lists']): PlaceInFile {
  return path => {
    const at = path.reduce((inner: unknown, name) => (inner as Record<string, unknown> | undefined)?.[name], value);
    return lists.get(at)?.bad;
  };
}

export const readAnchors = (file: Named): Reading<Exported['anchors']> => read(anchorsSchema, file);

function read<T>(schema: z.ZodType<T>, { name, text }: Named): Reading<T> {
  let parsed: ReturnType<typeof parseStrictly>;
  try {
    parsed = parseStrictly(text);
  } catch {
    return { unreadable: `${name} is not JSON.` };
  }
  if ('fault' in parsed) return { wrong: `${name} says two things in line ${parsed.fault.line}: ${parsed.fault.why}.` };
  const result = schema.safeParse(parsed.value);
  return result.success ? { value: result.data } : { wrong: `${name} is not such a file: ${wordsOf(result.error.issues)}.` };
}
