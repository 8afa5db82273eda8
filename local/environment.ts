/** What the environment says: the state folder, the port, the store. Each mistake is one line for the operator. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

const defaultPort = 4180;

/** The state folder (TOLLGATE_HOME, else `.tollgate`), made when absent. Throws one line when it cannot be written. */
export function stateFolder(): string {
  const folder = resolve(process.env.TOLLGATE_HOME ?? '.tollgate');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(`The state folder ${folder} cannot be written. Choose another with TOLLGATE_HOME=….`);
  }
  return folder;
}

export function portFromEnvironment(): number {
  const text = process.env.PORT?.trim() || String(defaultPort);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is ${text}; give a number from 0 to 65535.`);
  return port;
}

export function storeFromEnvironment(): 'sqlite' | 'dynamodb' {
  const store = process.env.TOLLGATE_STORE ?? 'sqlite';
  if (store === 'sqlite' || store === 'dynamodb') return store;
  throw new Error(`TOLLGATE_STORE is ${store}; it can be sqlite or dynamodb.`);
}

/** TOLLGATE_SEED=no starts with the demonstration office and no projects. */
export function seedFromEnvironment(): boolean {
  return process.env.TOLLGATE_SEED !== 'no';
}
