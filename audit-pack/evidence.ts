/** Looks at every file that the record names: its bytes against its digest. What was read goes into the pack whatever it is; what could not be read is told with the reason. */
import type { NamedFile } from '#domain/audit-report/files.ts';
import type { CheckedFile } from '#domain/audit-report/tables.ts';
import { inEnglish } from '#domain/audit-report/words.ts';
import { sha256Of } from './digest.ts';
import { type PackRun, told } from './source.ts';
import type { ZipWriter } from './zip.ts';

interface Checking {
  readonly zip: ZipWriter;
  readonly run: Pick<PackRun, 'source' | 'told' | 'signal' | 'words'>;
  readonly wanted: boolean;
}

export async function checkFiles(files: readonly NamedFile[], { zip, run, wanted }: Checking): Promise<CheckedFile[]> {
  const { say } = run.words ?? inEnglish;
  const checked: CheckedFile[] = [];
  for (const [index, file] of files.entries()) {
    const { project, id, title, bytes, sha256, place, at } = file;
    const said = { project, id, title, bytes, sha256, place, at };
    if (!wanted) {
      checked.push({ ...said, state: 'not asked for' });
      continue;
    }
    await told(run, { doing: say`Reading files of ${project}`, done: index, of: files.length });
    checked.push({ ...said, ...(await lookedAt(file, index, { zip, run })) });
  }
  return checked;
}

async function lookedAt(file: NamedFile, index: number, { zip, run }: Omit<Checking, 'wanted'>) {
  let read: Uint8Array;
  try {
    read = await run.source.file(file);
  } catch (error) {
    run.signal?.throwIfAborted();
    return { state: 'missing' as const, why: error instanceof Error ? error.message : String(error) };
  }
  const path = pathOf(file, index);
  const found = await sha256Of(read);
  await zip.add({ path, bytes: read, packed: true });
  return { state: found === file.sha256 ? ('matches' as const) : ('changed' as const), found, path };
}

/** Safe on every system: letters, digits and dashes, the number of the file in front so that no two meet. */
function pathOf({ project, key }: NamedFile, index: number): string {
  const name = (key.split('/').at(-1) ?? '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^[.-]+|[.-]+$/g, '')
    .slice(-80);
  return `evidence/${project}/${index + 1}-${name || 'file'}`;
}
