/** The one script of the login's pages: the browser's half of the passkey library, and after it the few lines of ours. Same bytes for everybody. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const scriptPath = '/login/passkey.js';

export function scriptText(): string {
  const library = join(dirname(createRequire(import.meta.url).resolve('@simplewebauthn/browser')), '..');
  return [join(library, 'dist/bundle/index.umd.min.js'), join(import.meta.dirname, 'passkey-page.js')]
    .map(path => readFileSync(path, 'utf8'))
    .join('\n');
}
