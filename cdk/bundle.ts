/**
 * Makes the five Lambda bundles: ESM, minified, the SDK inside, source maps aside (they are kept for reading stack traces and are never
 * deployed). Deployment, bench and tests take their bundles from here, so what is measured and tested is what runs.
 */
import { copyFileSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { describeEvents } from '#api/asyncapi.ts';
import { describeApi } from '#api/openapi.ts';
import { presetGoals } from '#presets/goals.ts';
import { presetModels } from '#presets/models.ts';
import {
  besideHttp,
  besideOptimiser,
  bundlePlugins,
  descriptionFile,
  eventsFile,
  goalPresetsFile,
  otherCredentials,
  presetsFile,
} from './bundle-plugins.ts';
import { joinStart } from './join-start.ts';

export const lambdaNames = ['http', 'tasks', 'stream', 'schedule', 'optimiser'] as const;
export type LambdaName = (typeof lambdaNames)[number];

export interface Bundle {
  /** Folder with `index.mjs`, for http the description of the API and the presets, for the optimiser its solver: what is deployed. */
  readonly folder: string;
  /** What the bundler says of its parts, before those of the start were joined (`join-start.ts`). */
  readonly metafile: Metafile;
}

export type Bundles = Readonly<Record<LambdaName, Bundle>>;

const root = join(import.meta.dirname, '..');

/** Libraries in CommonJS ask for Node's own modules with `require`, which ESM does not have. */
const banner = "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

/** Writes `OUT/NAME/index.mjs` with the files beside it, and their maps into `OUT/maps/NAME`. Rejects with esbuild's report when a bundle cannot be made. */
export async function makeBundles(out: string): Promise<Bundles> {
  const made = await Promise.all(lambdaNames.map(async name => [name, await makeBundle(name, out)] as const));
  for (const [name, source] of Object.entries(besideHttp)) await bundled(source, join(out, 'http', name.replace('.ts', '.mjs')));
  await addOptimiser(join(out, 'optimiser'));
  writeFileSync(join(out, 'http', descriptionFile), JSON.stringify(await describeApi()));
  writeFileSync(join(out, 'http', eventsFile), JSON.stringify(await describeEvents()));
  writeFileSync(join(out, 'http', presetsFile), JSON.stringify(presetModels));
  writeFileSync(join(out, 'http', goalPresetsFile), JSON.stringify(presetGoals));
  return Object.fromEntries(made) as unknown as Bundles;
}

/** `index.mjs` with all that it needs at once, and a file for each part that it loads when it is first asked for (an endpoint, a task, rules). */
async function makeBundle(name: LambdaName, out: string): Promise<Bundle> {
  const folder = join(out, name);
  const entryPoints = [{ in: `aws/${name}.ts`, out: 'index' }];
  const parts = { splitting: true, outdir: folder, outExtension: { '.js': '.mjs' }, chunkNames: '[name]-[hash]' };
  const { metafile } = await build({ ...settings, ...parts, entryPoints, write: false, sourcemap: 'external' });
  // Names as they are written and no banner: these files are bundled once more.
  const plain = { ...settings, ...parts, minify: false, minifySyntax: true, banner: {} };
  const { outputs } = (await build({ ...plain, entryPoints, sourcemap: 'inline' })).metafile;
  await joinStart({ folder, outputs, start: filesAtStart(outputs).map(file => basename(file)), settings });
  const maps = join(out, 'maps', name);
  mkdirSync(maps, { recursive: true });
  for (const file of readdirSync(folder)) if (file.endsWith('.map')) renameSync(join(folder, file), join(maps, file));
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

/** Bytes that a Lambda reads before its first call: `index.mjs`, which imports nothing but on demand. */
export function bytesAtStart({ folder }: Bundle): number {
  return statSync(join(folder, 'index.mjs')).size;
}

/** Sources that are in it. */
export function sourcesAtStart({ metafile: { outputs } }: Bundle): string[] {
  const inputs = filesAtStart(outputs).flatMap(file => Object.entries(outputs[file]?.inputs ?? {}));
  return inputs.flatMap(([source, { bytesInOutput }]) => (bytesInOutput > 0 ? [source] : []));
}

/** Of the bundler's parts those that are needed before the first call. */
export function filesAtStart(outputs: Metafile['outputs']): string[] {
  const files = Object.keys(outputs).filter(file => file.endsWith('/index.mjs'));
  for (const file of files) {
    const imported = (outputs[file]?.imports ?? []).filter(one => one.kind === 'import-statement' && outputs[one.path]);
    files.push(...imported.map(one => one.path).filter(path => !files.includes(path)));
  }
  return files;
}

/** One file with everything that its source needs, without a source map. */
export async function bundled(source: string, outfile: string): Promise<void> {
  await build({ ...settings, entryPoints: [source], outfile });
}

const settings = {
  absWorkingDir: root,
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
  sourcesContent: false,
  legalComments: 'none',
  charset: 'utf8',
  banner: { js: banner },
  metafile: true,
  logLevel: 'error',
} as const satisfies BuildOptions;
