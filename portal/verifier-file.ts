/** Builds the stand-alone verifier: one JavaScript file without imports that auditors download from the portal, and that its page uses itself. */
import { join } from 'node:path';
import { build } from 'esbuild';

/** Under this name it lies beside the portal's first page. */
export const verifierName = 'tollgate-verify.mjs';

/** The file as text. `target` is what Node 20 and the browsers that the portal supports understand. */
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
    banner: {
      js: '// Checks a history that Tollgate exported: node tollgate-verify.mjs FILE [--key FILE] [--anchors FILE] [--json]',
    },
  });
  return outputFiles[0]?.text ?? '';
}
