/** Builds portal/dist when it is missing or older than what it is made of, and says so in one line. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const made = join(here, 'dist/index.html');

/** The newest change, in milliseconds since 1970, of the files in a folder and below it. */
function newest(folder: string): number {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter(entry => entry.isFile());
  return Math.max(0, ...files.map(file => statSync(join(file.parentPath, file.name)).mtimeMs));
}

/** Whether a build would change anything. */
export function isStale(): boolean {
  if (!existsSync(made)) return true;
  const sources = [join(here, 'src'), join(here, 'public'), join(here, '../domain')].map(newest);
  const single = ['index.html', 'vite.config.ts'].map(file => statSync(join(here, file)).mtimeMs);
  return Math.max(...sources, ...single) > statSync(made).mtimeMs;
}

/** Resolves to whether the portal was built; rejects when building fails. */
export async function buildWhenNeeded(tell: (text: string) => void = () => undefined): Promise<boolean> {
  if (!isStale()) return false;
  const vite = await import('vite').catch(() => undefined);
  if (!vite) {
    tell('The portal is not built and vite is not installed: the API works, the portal does not.');
    return false;
  }
  tell('Building the portal (once, a few seconds) …');
  await vite.build({ root: here, configFile: join(here, 'vite.config.ts'), logLevel: 'error' });
  return true;
}

if (import.meta.main) await buildWhenNeeded(text => console.log(text));
