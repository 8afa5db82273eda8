/** A backup put into an empty state folder: every file is checked, the databases are opened once, and what is not whole leaves nothing behind. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { type Manifest, readArchive } from './archive.ts';

export async function restore(file: string, folder: string): Promise<Manifest> {
  if (!existsSync(file)) throw new Error(`There is no backup ${file}.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new Error(
      `The state folder ${folder} is not empty. A backup is restored into an empty one: name it with TOLLGATE_HOME=….`,
    );
  try {
    const manifest = await readArchive(file, folder);
    await openSqlite(folder).close();
    return manifest;
  } catch (error) {
    for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
    throw new Error(
      `${file} cannot be restored: ${error instanceof Error ? error.message : String(error)}. Nothing was kept of it.`,
      {
        cause: error,
      },
    );
  }
}
