/** `tollgate backup FILE` and `tollgate restore FILE`: the whole state folder as one file, and back into an empty folder. */
import { resolve } from 'node:path';
import { stateFolder, storeFromEnvironment } from '../environment.ts';
import type { Command } from './command.ts';

export const backup: Command = {
  name: 'backup',
  words: ['FILE'],
  summary: 'Write everything that the state folder holds into one file, also while Tollgate runs',
  help: `FILE is a gzipped tar that must not be there yet, e.g. tollgate.tar.gz. It holds facts, lists, evidence, the public log, mail, keys and
settings without secrets; it does not hold who is signed in. Whoever reads it reads everything: keep it as safe as the state folder.

Options:`,
  async run({ words: [file = ''], json }) {
    if (storeFromEnvironment() === 'dynamodb') throw new Error('The facts rest in DynamoDB: back its tables up there.');
    const { backUp } = await import('../backup/backup.ts');
    const { version } = await import('../host/host.ts');
    const now = new Date().toISOString();
    const { files, bytes } = await backUp({ folder: stateFolder(), file: resolve(file), version, now });
    console.log(
      json
        ? JSON.stringify({ file, files, bytes })
        : `${file}: ${files} files, ${Math.ceil(bytes / 1024)} KB. Put it back with: TOLLGATE_HOME=NEW-FOLDER npm run -s tollgate -- restore ${file}`,
    );
    return 0;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  words: ['FILE'],
  summary: 'Put a backup into an empty state folder',
  help: `TOLLGATE_HOME names the folder, which must be empty or absent. Every file is checked against the digests of the backup; if one differs, nothing
is kept. People sign in anew. Then start Tollgate on that folder.

Options:`,
  async run({ words: [file = ''], json }) {
    const { restore } = await import('../backup/restore.ts');
    const folder = stateFolder();
    const { made, files } = await restore(resolve(file), folder);
    const count = Object.keys(files).length;
    console.log(json ? JSON.stringify({ folder, made, files: count }) : `Restored ${count} files of ${made} into ${folder}.`);
    return 0;
  },
};
