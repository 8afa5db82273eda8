/** Browsers keep the files of the portal for a year by their names: after an upgrade none of them may be what an earlier version kept under the same name. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

const portal = join(import.meta.dirname, '../../portal');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-versions-'));
  vi.stubEnv('NODE_ENV', 'production');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A later version, with another text on a page and another line in the app. */
const later: Plugin = {
  name: 'later',
  enforce: 'pre',
  transform(code, id) {
    if (id.endsWith('/portal/src/app/start.tsx')) return `${code}\nglobalThis.name = 'later';`;
    return id.endsWith('/features/home/HomePage.tsx') ? code.replace(/\bt\('/, "t('Later: ") : undefined;
  },
};

async function built(name: string, plugins: Plugin[]): Promise<ReadonlyMap<string, string>> {
  const outDir = join(folder, name);
  await build({ root: portal, configFile: join(portal, 'vite.config.ts'), logLevel: 'error', plugins, build: { outDir } });
  const files = (await readdir(join(outDir, 'assets'))).filter(file => file.endsWith('.js'));
  return new Map(
    await Promise.all(files.map(async file => [file, await readFile(join(outDir, 'assets', file), 'utf8')] as const)),
  );
}

it('a file of a later version that holds something else has another name', async () => {
  const before = await built('before', []);
  const after = await built('after', [later]);
  const changed = [...after].filter(([name]) => !before.has(name));
  const others = [...after].filter(([name, code]) => before.has(name) && before.get(name) !== code);
  expect(changed.map(([name]) => name.replace(/-.*/, ''))).toContain('app');
  expect(others.map(([name]) => name)).toEqual([]);
}, 180_000);
