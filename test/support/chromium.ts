/**
 * A real Chromium for tests, from npm alone: the one of @sparticuz/chromium on Linux x64, whose libraries and fonts are unpacked
 * once into node_modules/.cache; elsewhere the installed Chrome.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Fonts lie beside the configuration. */
const fontsConf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

/** Starts a browser; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', headless: true });
  const folder = unpacked();
  const env = {
    ...(process.env as Record<string, string>),
    LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_PATH: folder,
    // Without one, a downloaded file keeps no name that has letters beyond ASCII.
    LC_ALL: 'C.UTF-8',
  };
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: flags, env, headless: true });
}

/** The folder that holds the unpacked browser; two processes that unpack at once do not disturb each other. */
function unpacked(): string {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const home = join(dirname(main), '../..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const cache = join(import.meta.dirname, '../../node_modules/.cache');
  const folder = join(cache, `tollgate-chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'unpacking-'));
  const bin = join(home, 'bin');
  writeFileSync(join(draft, 'chromium'), brotliDecompressSync(readFileSync(join(bin, 'chromium.br'))));
  chmodSync(join(draft, 'chromium'), 0o755);
  for (const pack of ['al2023', 'fonts', 'swiftshader'])
    execFileSync('tar', ['-x', '-C', draft], { input: brotliDecompressSync(readFileSync(join(bin, `${pack}.tar.br`))) });
  writeFileSync(join(draft, 'fonts.conf'), fontsConf(folder));
  if (!existsSync(join(draft, 'lib'))) throw new Error('the libraries of Chromium were not where they were expected');
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Gives the device of a page an authenticator that knows its owner: passkeys are made and used there without anybody touching anything. */
export async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
