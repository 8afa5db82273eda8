/** `npm start`: opens the state folder, seeds it when it is empty, and answers until it is told to stop. */
import { tellAddress } from './cli/running.ts';
import { foundDemoOffice } from './demo/office.ts';
import { seedOnce } from './demo/seed.ts';
import { sendInProcess } from './demo/send.ts';
import { portAsked, seedAsked, stateFolder, storeAsked } from './home.ts';
import { startHost } from './host/host.ts';

async function main(): Promise<void> {
  const folder = stateFolder();
  const host = await startHost({ folder, port: portAsked(), store: storeAsked() });
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
  if (seedAsked()) {
    const played = await seedOnce(host, folder, (done, all) =>
      tell?.(`Playing the demonstration portfolio: ${done} of ${all} projects `),
    );
    if (played.length > 0) console.log(`${tell ? '\n' : ''}Seeded the demonstration office with ${played.length} projects.`);
  } else {
    await foundDemoOffice(host.house, sendInProcess(host.handler));
  }
  console.log(`Tollgate is ready: ${host.url}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
