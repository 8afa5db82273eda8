/** Builds the stand-alone verifier: one JavaScript file without imports that auditors download from the portal, and that its page uses itself. */
import { join } from 'node:path';
import { build } from 'esbuild';

/** Under this name it lies beside the portal's first page. */
export const verifierName = 'tollgate-verify.mjs';

/** Its first lines. The second is read before any schema is made: no code is compiled while it runs, which pages forbid. */
const banner = [
  '// Checks a history that Tollgate exported: node tollgate-verify.mjs FILE [--key FILE] [--witness FILE] [--since FILE] [--files DIR] [--json]',
  'globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };',
].join('\n');

/** The file as text, in what Node 20 and the browsers that the portal supports understand. */
export async function verifierFile(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../local/cli/stand-alone-verifier.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    external: ['node:*'],
    legalComments: 'none',
    logLevel: 'silent',
    banner: { js: banner },
  });
  return outputFiles[0]?.text ?? '';
}
