/** The portal as it is developed: from its sources, in front of a host that was started with the address of the development server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createPlain } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { foundDemoOffice } from '#local/demo/office.ts';
import { demonstrationSignIn } from '#local/demo/people.ts';
import { sendInProcess } from '#local/demo/send.ts';
import { type Host, startHost } from '#local/host/host.ts';
import { launchChromium } from '#test/support/chromium.ts';

let folder: string;
let host: Host;
let server: ViteDevServer;
let port: number;

async function freePort(): Promise<number> {
  const plain = createPlain().listen(0, '127.0.0.1');
  await new Promise(done => plain.once('listening', done));
  const { port: found } = plain.address() as AddressInfo;
  await new Promise(done => plain.close(done));
  return found;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-developed-'));
  port = await freePort();
  const own = await freePort();
  host = await startHost({
    folder,
    port: own,
    signIn: demonstrationSignIn,
    reach: { publicUrl: `http://127.0.0.1:${port}` },
  });
  await foundDemoOffice(host.app, sendInProcess(host.handler));
  process.env.PORT = String(own);
  server = await createServer({
    configFile: join(import.meta.dirname, '../../portal/vite.config.ts'),
    cacheDir: join(folder, 'vite'),
    logLevel: 'error',
    server: { port },
  });
  await server.listen();
}, 60_000);
afterAll(async () => {
  delete process.env.PORT;
  await server.close();
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

it('whoever develops the portal signs in and reads it from its sources, in German, too', async () => {
  const browser = await launchChromium();
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const faults: string[] = [];
  page.on('pageerror', error => faults.push(error.message));
  await page.goto(`http://127.0.0.1:${port}/projects`);
  await page.getByRole('radio', { name: 'Priya Nair' }).check();
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('heading', { name: 'Portfolio', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Warnungen' }).first().waitFor();
  expect(faults).toEqual([]);
  await browser.close();
}, 120_000);
