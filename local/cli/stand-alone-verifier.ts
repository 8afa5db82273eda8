/**
 * The verifier as one file for auditors, built by portal/verifier-file.ts from the very functions that the command uses: without dependencies and without a
 * network. `node tollgate-verify.mjs FILE` on Node 20 or newer; as a worker of a page it answers what is handed to it; imported, it exports `verdictOn`.
 */
import '#domain/history/portable-hashing.ts';

import { verdictOn } from '#domain/verification/verdict.ts';
import { tellVerdict, verdictOnFiles } from './verify-files.ts';

export { verdictOn };

const usage = `Usage: node tollgate-verify.mjs FILE [--key FILE] [--witness FILE] [--anchors FILE] [--json]

Checks a history that Tollgate exported, offline, and names the first thing that is wrong.
  --key FILE       the key that you trust: of the anchors (PEM), or of the public log (NAME+ID+KEY)
  --witness FILE   keys of witnesses of the log, one a line: each must have cosigned
  --anchors FILE   a JSON list of anchors that you kept yourself
  --json           one JSON document
Exit code 0: intact. 1: not intact. 2: nothing could be checked.`;

async function main(args: readonly string[]): Promise<number> {
  const words = await wordsOf(args);
  const [file, more] = words?.positionals ?? [];
  if (words?.values.help) {
    console.log(usage);
    return 0;
  }
  if (!words || file === undefined || more !== undefined) {
    console.error(usage);
    return 2;
  }
  const { key, witness, anchors, json = false } = words.values;
  return tellVerdict(await verdictOnFiles({ file, anchors, key, witnesses: witness }), json);
}

/** The words after the file's name; undefined when they are not understood. */
async function wordsOf(args: readonly string[]) {
  const { parseArgs } = await import('node:util');
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: { key: text, witness: text, anchors: text, json: yes, help: { ...yes, short: 'h' } },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}

/** What a worker is, as far as it is used here. */
interface Worker {
  addEventListener(type: 'message', listen: (event: { readonly data: Parameters<typeof verdictOn>[0] }) => void): void;
  postMessage(verdict: ReturnType<typeof verdictOn>): void;
}

const here = globalThis as unknown as { readonly WorkerGlobalScope?: unknown };
if (here.WorkerGlobalScope !== undefined) {
  const worker = globalThis as unknown as Worker;
  worker.addEventListener('message', ({ data }) => worker.postMessage(verdictOn(data)));
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
