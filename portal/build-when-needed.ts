/** Builds portal/dist when it is missing or older than what it is made of, and says so in one line. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

const here = import.meta.dirname;
const made = join(here, 'dist/index.html');
/** There while somebody builds: two processes never build at once. */
const lock = join(here, '../node_modules/.cache/tollgate-portal-build');
const longestBuild = 180_000;

/** The newest change, in milliseconds since 1970, of the files in a folder and below it. */
function newest(folder: string): number {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter(entry => entry.isFile());
  return Math.max(0, ...files.map(file => statSync(join(file.parentPath, file.name)).mtimeMs));
}

/** The folders that the portal is made of. */
export const sourceFolders = ['src', 'public', '../domain', '../audit-pack', '../languages'].map(folder => join(here, folder));

/** Whether a build would change anything. */
export function isStale(): boolean {
  if (!existsSync(made)) return true;
  const sources = sourceFolders.map(newest);
  const single = [
    'index.html',
    'vite.config.ts',
    'first-files.ts',
    'ahead-plugin.ts',
    'texts-plugin.ts',
    'texts-in-files.ts',
    'verifier-file.ts',
    '../local/cli/stand-alone-verifier.ts',
  ].map(file => statSync(join(here, file)).mtimeMs);
  return Math.max(...sources, ...single) > statSync(made).mtimeMs;
}

/** Resolves to whether the portal was built; rejects when building fails. */
export async function buildWhenNeeded(tell: (text: string) => void = () => undefined): Promise<boolean> {
  if (!isStale()) return false;
  const vite = viteHere();
  if (vite === undefined) {
    tell('The portal is not built and vite is not installed: the API works, the portal does not.');
    return false;
  }
  await takeLock();
  try {
    if (!isStale()) return false;
    tell('Building the portal (once, a few seconds) …');
    // A process of its own: whatever NODE_ENV is here, what people get is the production build.
    await promisify(execFile)(process.execPath, [vite, 'build', here, '--logLevel', 'error'], {
      env: { ...process.env, NODE_ENV: 'production' },
    });
    return true;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function viteHere(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  } catch {
    return undefined;
  }
}

async function takeLock(): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > longestBuild) rmSync(lock, { recursive: true, force: true });
      await wait(200);
    }
  }
}

if (import.meta.main) await buildWhenNeeded(text => console.log(text));
