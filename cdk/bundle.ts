/**
 * Makes the four Lambda bundles: ESM, minified, the SDK inside, source maps aside (they are kept for reading stack traces and are never
 * deployed). Deployment, bench and tests take their bundles from here, so what is measured and tested is what runs.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildResult, build, type Metafile } from 'esbuild';
import { describeApi } from '#api/openapi.ts';
import { bundlePlugins, descriptionFile, otherCredentials } from './bundle-plugins.ts';

export const lambdaNames = ['http', 'tasks', 'stream', 'schedule'] as const;
export type LambdaName = (typeof lambdaNames)[number];

export interface Bundle {
  /** Folder with `index.mjs`, and for http the description of the API: what is deployed. */
  readonly folder: string;
  readonly metafile: Metafile;
}

export type Bundles = Readonly<Record<LambdaName, Bundle>>;

const root = join(import.meta.dirname, '..');

/** Libraries in CommonJS ask for Node's own modules with `require`, which ESM does not have. */
const banner = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

/** Writes `OUT/NAME/index.mjs` and `OUT/maps/NAME.mjs.map`. Rejects with esbuild's report when a bundle cannot be made. */
export async function makeBundles(out: string): Promise<Bundles> {
  mkdirSync(join(out, 'maps'), { recursive: true });
  const made = await Promise.all(lambdaNames.map(async name => [name, await makeBundle(name, out)] as const));
  writeFileSync(join(out, 'http', descriptionFile), JSON.stringify(await describeApi()));
  return Object.fromEntries(made) as unknown as Bundles;
}

async function makeBundle(name: LambdaName, out: string): Promise<Bundle> {
  const folder = join(out, name);
  const { metafile }: BuildResult<{ metafile: true }> = await build({
    absWorkingDir: root,
    entryPoints: [`aws/${name}.ts`],
    outfile: join(folder, 'index.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    external: otherCredentials,
    plugins: bundlePlugins,
    minify: true,
    keepNames: false,
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: banner },
    metafile: true,
    logLevel: 'error',
  });
  renameSync(join(folder, 'index.mjs.map'), join(out, 'maps', `${name}.mjs.map`));
  return { folder, metafile };
}
