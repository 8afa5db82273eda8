/** `npm start`: opens the state folder, seeds it when it is empty, and answers until it is told to stop. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { seedOnce } from './demo/seed.ts';
import { startHost } from './host/host.ts';

export const defaultPort = 4180;

/** The state folder, made when absent. Throws one line when it cannot be written. */
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

export function portAsked(): number {
  const text = process.env.PORT ?? String(defaultPort);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is ${text}; give a number from 0 to 65535.`);
  return port;
}

export function storeAsked(): 'sqlite' | 'dynamodb' {
  const store = process.env.TOLLGATE_STORE ?? 'sqlite';
  if (store === 'sqlite' || store === 'dynamodb') return store;
  throw new Error(`TOLLGATE_STORE is ${store}; it can be sqlite or dynamodb.`);
}

async function main(): Promise<void> {
  const folder = stateFolder();
  const host = await startHost({ folder, port: portAsked(), store: storeAsked() });
  const tell = process.stdout.isTTY ? (text: string) => process.stdout.write(`\r${text}`) : undefined;
  const played = await seedOnce(host, folder, (done, all) =>
    tell?.(`Playing the demonstration portfolio: ${done} of ${all} projects `),
  );
  if (played.length > 0) console.log(`${tell ? '\n' : ''}Seeded the demonstration office with ${played.length} projects.`);
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    void host.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  console.log(`Tollgate is ready: ${host.url}`);
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
