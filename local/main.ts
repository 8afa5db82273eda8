/** `npm start`: opens the state folder, seeds or sets up what it is for when it is empty, and answers until it is told to stop. */
import { tellAddress } from './cli/running.ts';
import {
  nightlyFromEnvironment,
  portFromEnvironment,
  projectFilesFromEnvironment,
  reachFromEnvironment,
  requestsPerPersonFromEnvironment,
  stateFolder,
  storeFromEnvironment,
  witnessesFromEnvironment,
} from './environment.ts';
import type { Host } from './host/host.ts';
import { mailFromEnvironment } from './mail-settings.ts';
import { claimFolder, type Holds } from './set-up/state-folder.ts';
import { checkSettings, setting, settingLines } from './settings.ts';
import { signInFromEnvironment } from './sign-in-settings.ts';

const help = `Usage: npm start [-- --office]

Starts Tollgate on one machine and answers until it is told to stop (Ctrl-C). An empty state folder is filled with the
demonstration portfolio; with --office it becomes that of your office instead, and a page to set it up is opened by a code
that is printed here. Later starts go on with what the folder holds. Settings come from the environment, else from
settings.json of the state folder:

${settingLines()}

“npm run -s tollgate -- --help” lists the commands.`;

/** Whether the words ask for a start, and of what; undefined when they do not. */
function askedFor(words: readonly string[]): { office: boolean } | undefined {
  const [first, ...rest] = words;
  if (first === undefined) return { office: false };
  if (first === '--office' && rest.length === 0) return { office: true };
  if (first === '--help' || first === '-h') console.log(help);
  else {
    const unknown = first === '--office' ? rest[0] : first;
    console.error(
      `npm start does not know ${unknown}. It takes --office, and settings from the environment; “npm start -- --help” lists them.`,
    );
    process.exitCode = 2;
  }
  return undefined;
}

function hostSettings(holds: Holds) {
  const signIn = signInFromEnvironment(holds);
  return {
    port: portFromEnvironment(),
    store: storeFromEnvironment(),
    signIn,
    reach: reachFromEnvironment(signIn),
    requestsPerPerson: requestsPerPersonFromEnvironment(),
    projectFilesMegabytes: projectFilesFromEnvironment(),
    nightly: nightlyFromEnvironment(),
    witnesses: witnessesFromEnvironment(),
    mail: mailFromEnvironment(),
    webhookAddresses: setting('WEBHOOK_ADDRESSES') === 'any' ? ('any' as const) : ('public' as const),
  };
}

async function main(asked: { office: boolean }): Promise<void> {
  checkSettings();
  const { startHost } = await import('./host/host.ts');
  const folder = stateFolder();
  const holds = claimFolder(folder, asked.office);
  const host = await startHost({ folder, ...hostSettings(holds) });
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
  if (holds === 'demonstration') await seed(host, folder);
  console.log(`Tollgate is ready: ${host.url}`);
  const code = await host.setUp?.code();
  if (code !== undefined) console.log(`Set up your office: ${host.url}/set-up\nThe code for it:    ${code}`);
}

async function seed(host: Host, folder: string): Promise<void> {
  const { prepare } = await import('./demo/seed.ts');
  const tell = process.stdout.isTTY ? (text: string) => process.stdout.write(`\r${text}`) : undefined;
  const played = await prepare(host, folder, (done, all) =>
    tell?.(`Playing the demonstration portfolio: ${done} of ${all} projects `),
  );
  if (played.length > 0) console.log(`${tell ? '\n' : ''}Seeded the demonstration office with ${played.length} projects.`);
}

try {
  const asked = askedFor(process.argv.slice(2));
  if (asked) await main(asked);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
