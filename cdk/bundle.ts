/**
 * Makes the four Lambda bundles: ESM, minified, the SDK inside, source maps aside (they are kept for reading stack traces and are never
 * deployed). Deployment, bench and tests take their bundles from here, so what is measured and tested is what runs.
 */
import { copyFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildResult, build, type Metafile } from 'esbuild';
import { describeApi } from '#api/openapi.ts';
import { presetGoals } from '#presets/goals.ts';
import { presetModels } from '#presets/models.ts';
import {
  besideHttp,
  besideOptimiser,
  bundlePlugins,
  descriptionFile,
  goalPresetsFile,
  otherCredentials,
  presetsFile,
} from './bundle-plugins.ts';

export const lambdaNames = ['http', 'tasks', 'stream', 'schedule'] as const;
export type LambdaName = (typeof lambdaNames)[number];

export interface Bundle {
  /** Folder with `index.mjs`, and for http the description of the API and the presets: what is deployed. */
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
  for (const [name, source] of Object.entries(besideHttp)) await bundled(source, join(out, 'http', name.replace('.ts', '.mjs')));
  writeFileSync(join(out, 'http', descriptionFile), JSON.stringify(await describeApi()));
  writeFileSync(join(out, 'http', presetsFile), JSON.stringify(presetModels));
  writeFileSync(join(out, 'http', goalPresetsFile), JSON.stringify(presetGoals));
  return Object.fromEntries(made) as unknown as Bundles;
}

async function makeBundle(name: LambdaName, out: string): Promise<Bundle> {
  const folder = join(out, name);
  const metafile = await bundled(`aws/${name}.ts`, join(folder, 'index.mjs'), join(out, 'maps', `${name}.mjs.map`));
  return { folder, metafile };
}

/**
 * Puts what solves selections beside a bundle that uses `adapters/highs`: its thread and the solver itself (`highs.wasm`, 3.5 MB), which
 * the thread finds in its own folder. A bundle without it answers no selection.
 */
export async function addOptimiser(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await bundled(besideOptimiser.source, join(folder, besideOptimiser.name));
  copyFileSync(fileURLToPath(import.meta.resolve('highs/runtime')), join(folder, 'highs.wasm'));
}

/** One file with everything that its source needs; its source map goes to `map`, or nowhere. */
export async function bundled(source: string, outfile: string, map?: string): Promise<Metafile> {
  const { metafile }: BuildResult<{ metafile: true }> = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outfile,
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
    sourcemap: map === undefined ? false : 'external',
    sourcesContent: false,
    legalComments: 'none',
    charset: 'utf8',
    banner: { js: banner },
    metafile: true,
    logLevel: 'error',
  });
  if (map !== undefined) renameSync(`${outfile}.map`, map);
  return metafile;
}
