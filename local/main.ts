/** `npm start`: opens the state folder, seeds it when it is empty, and answers until it is told to stop. */
import { tellAddress } from './cli/running.ts';
import {
  nightlyFromEnvironment,
  portFromEnvironment,
  reachFromEnvironment,
  stateFolder,
  storeFromEnvironment,
} from './environment.ts';
import { mailFromEnvironment } from './mail-settings.ts';
import { checkSettings, settingLines } from './settings.ts';
import { signInFromEnvironment } from './sign-in-settings.ts';

const help = `Usage: npm start

Starts Tollgate on one machine and answers until it is told to stop (Ctrl-C). An empty state folder is filled with the
demonstration portfolio. Settings come from the environment, else from settings.json of the state folder:

${settingLines()}

“npm run -s tollgate -- --help” lists the commands.`;

/** Whether the words ask for a start. */
function wordsAskForStart(words: readonly string[]): boolean {
  const [first] = words;
  if (first === undefined) return true;
  if (first === '--help' || first === '-h') console.log(help);
  else {
    console.error(`npm start does not know ${first}. It takes settings from the environment; “npm start -- --help” lists them.`);
    process.exitCode = 2;
  }
  return false;
}

function hostSettings() {
  checkSettings();
  const signIn = signInFromEnvironment('demonstration');
  return {
    port: portFromEnvironment(),
    store: storeFromEnvironment(),
    signIn,
    reach: reachFromEnvironment(signIn),
    nightly: nightlyFromEnvironment(),
    mail: mailFromEnvironment(),
  };
}

async function main(): Promise<void> {
  const settings = hostSettings();
  const { startHost } = await import('./host/host.ts');
  const { prepare } = await import('./demo/seed.ts');
  const folder = stateFolder();
  const host = await startHost({ folder, ...settings });
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
  if (wordsAskForStart(process.argv.slice(2))) await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
