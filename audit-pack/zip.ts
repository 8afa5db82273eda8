/**
 * A zip that is written as its files come, so that nobody holds all of them: each file is compressed (or taken as it is) and handed on in pieces. Names are plain
 * paths below the top; a zip of this kind holds 65,535 files and 4 GB at most, and says so before it would be wrong.
 */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sha256Of } from './digest.ts';

const mostFiles = 65_000;
const mostBytes = 4_000_000_000;

export interface ZipFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** It is as small as it gets already. */
  readonly packed?: boolean | undefined;
}

export interface ZipWriter {
  /** Adds a file; resolves when it was handed on. Throws when the zip would become too large for its format. */
  add(file: ZipFile): Promise<void>;
  /** The files so far with their SHA-256, as `sha256sum -c` reads them. */
  sums(): string;
  end(): void;
}

/** `write` gets the pieces in their order. The instant of the files in the zip is `at`, in milliseconds. */
export function zipWriter(at: number, write: (piece: Uint8Array) => void): ZipWriter {
  const sums: string[] = [];
  let written = 0;
  let fault: Error | undefined;
  const zip = new Zip((error, piece) => {
    if (error) fault = error;
    written += piece?.length ?? 0;
    if (piece && piece.length > 0) write(piece);
  });
  return {
    async add({ path, bytes, packed }) {
      if (sums.length >= mostFiles || written + bytes.length > mostBytes)
        throw new Error(
          `The pack would hold more than ${mostFiles} files or 4 GB, which a zip cannot. Make it smaller: a shorter period, a smaller sample, or without evidence files.`,
        );
      sums.push(`${await sha256Of(bytes)}  ${path}`);
      const entry = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = at;
      zip.add(entry);
      entry.push(bytes, true);
      if (fault) throw fault;
    },
    sums: () => `${sums.join('\n')}\n`,
    end: () => zip.end(),
  };
}
