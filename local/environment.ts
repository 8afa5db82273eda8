/** What the settings say of where and how to run. Each mistake is one line for the operator. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { setting, stateFolderName } from './settings.ts';

/** The state folder (TOLLGATE_HOME, else `.tollgate`), made when absent. Throws one line when it cannot be written. */
export function stateFolder(): string {
  const folder = stateFolderName();
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`The state folder ${folder} cannot be written. Choose another with TOLLGATE_HOME=….`);
  }
  return folder;
}

export function portFromEnvironment(): number {
  return Number(setting('PORT'));
}

export function storeFromEnvironment(): 'sqlite' | 'dynamodb' {
  return setting('TOLLGATE_STORE') as 'sqlite' | 'dynamodb';
}

/** TOLLGATE_SEED=no starts with the demonstration office and no projects. */
export function seedFromEnvironment(): boolean {
  return setting('TOLLGATE_SEED') !== 'no';
}
