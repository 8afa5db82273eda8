/**
 * The verifier as one file for auditors, built by portal/verifier-file.ts from the very functions that the command uses: without dependencies and without a
 * network. `node tollgate-verify.mjs FILE` on Node 20 or newer; as a worker of a page it answers what is handed to it; imported, it exports `verdictOn`.
 */
import '#domain/history/portable-hashing.ts';

import { hexOf, sha256Of } from '#domain/history/hashing.ts';
import { type Handed, unchecked, type Verdict, verdictOn } from '#domain/verification/verdict.ts';
import { languageOfShell } from './shell-language.ts';
import { Usage } from './usage.ts';
import { verifierWordsIn } from './verifier-words.ts';
import { tellVerdict, verdictOnFiles } from './verify-files.ts';
import { verifierUsage, verifyWords } from './verify-help.ts';

export { verdictOn };

async function main(args: readonly string[]): Promise<number> {
  const words = await wordsOf(args);
  const { file, language, help } = words ?? {};
  const said = verifierWordsIn(language ?? languageOfShell());
  if (help || file === undefined) {
    (help ? console.log : console.error)(verifierUsage(said));
    return help ? 0 : 2;
  }
  const { json = false, ...paths } = words?.paths ?? {};
  return tellVerdict(await verdictOnFiles({ file, ...paths }), json, said.served);
}

/** The words after the file's name; undefined when they are not understood. */
async function wordsOf(args: readonly string[]) {
  const { parseArgs } = await import('node:util');
  const [yes, text] = [{ type: 'boolean' }, { type: 'string' }] as const;
  const options = { ...verifyWords, language: text, json: yes, help: { ...yes, short: 'h' } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, more] = positionals;
    const { language, help = false, ...paths } = values;
    return more === undefined ? { file, help, paths, language: languageOfShell(language) } : undefined;
  } catch (error) {
    if (error instanceof Usage) console.error(error.message);
    return undefined;
  }
}

/** What a page hands over: exports and files of evidence as they were chosen; exports are read piece by piece, digests of evidence are made here. */
type Asked = Omit<Handed, 'file' | 'since' | 'files'> & {
  readonly file: Chosen | Handed['file'];
  readonly since?: Chosen | Handed['since'];
  readonly files?: readonly Chosen[];
};

/** What a browser's file is, as far as it is used here. */
interface Chosen {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  slice(from: number, to: number): object;
}

/** What reads a part of a file in a worker, at once. */
declare const FileReaderSync: new () => { readAsArrayBuffer(part: object): ArrayBuffer };

function byPieces(chosen: Chosen | Handed['file']): Handed['file'] {
  if ('text' in chosen && typeof chosen.text === 'string') return chosen as Handed['file'];
  const file = chosen as Chosen;
  const read = (from: number, to: number) => new Uint8Array(new FileReaderSync().readAsArrayBuffer(file.slice(from, to)));
  return { name: file.name, bytes: { size: file.size, read } };
}

async function answer({ file, since, files, ...rest }: Asked): Promise<Verdict> {
  const handed = { ...rest, file: byPieces(file), since: since && byPieces(since) };
  const given = [];
  for (const file of files ?? []) {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return unchecked(`${file.name} cannot be read (any more); choose it again.`);
    given.push({ name: file.name, sha256: hexOf(sha256Of(new Uint8Array(bytes))) });
  }
  return verdictOn({ ...handed, files: files && given });
}

/** What a worker is, as far as it is used here. */
interface Worker {
  addEventListener(type: 'message', listen: (event: { readonly data: Asked }) => void): void;
  postMessage(verdict: Verdict): void;
}

const here = globalThis as unknown as { readonly WorkerGlobalScope?: unknown };
if (here.WorkerGlobalScope !== undefined) {
  const worker = globalThis as unknown as Worker;
  worker.addEventListener('message', async ({ data }) => worker.postMessage(await answer(data)));
} else if (globalThis.process?.argv?.[1] !== undefined && (await isAskedFor(process.argv[1]))) {
  process.exitCode = await main(process.argv.slice(2));
}

/** Whether Node was started with this file, also by another name that leads to it. */
async function isAskedFor(path: string | undefined): Promise<boolean> {
  const [{ realpathSync }, { fileURLToPath }] = await Promise.all([import('node:fs'), import('node:url')]);
  try {
    return path !== undefined && realpathSync(path) === realpathSync(fileURLToPath(import.meta.url));
  } catch {
    return false;
  }
}
