/** `npm start`: opens the state folder, seeds it when it is empty, and answers until it is told to stop. */
import { tellAddress } from './cli/running.ts';
import { prepare } from './demo/seed.ts';
import { portFromEnvironment, stateFolder, storeFromEnvironment } from './environment.ts';
import { startHost } from './host/host.ts';

async function main(): Promise<void> {
  const folder = stateFolder();
  const host = await startHost({ folder, port: portFromEnvironment(), store: storeFromEnvironment() });
  const forget = tellAddress(folder, host.url);
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    forget();
    void host.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const tell = process.stdout.isTTY ? (text: string) => process.stdout.write(`\r${text}`) : undefined;
  const played = await prepare(host, folder, (done, all) =>
    tell?.(`Playing the demonstration portfolio: ${done} of ${all} projects `),
  );
  if (played.length > 0) console.log(`${tell ? '\n' : ''}Seeded the demonstration office with ${played.length} projects.`);
  console.log(`Tollgate is ready: ${host.url}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
