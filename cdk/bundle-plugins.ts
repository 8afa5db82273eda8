/**
 * What the Lambdas would carry and never use, left out while bundling. Each part says why it cannot be missed; a library that
 * changes shape makes a bundle larger or fails the build, and `npm run bench:bundle` shows it.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { builtInsByRequire } from './built-ins.ts';
import { shapeWhenUsedFile, withShapesWhenUsed } from './shapes-when-used.ts';

/**
 * Where the SDK looks for credentials on laptops and servers. A Lambda has them in its environment, where the SDK looks first, so these
 * are never asked for; leaving them out saves a seventh of each bundle. (The Lambda runtime brings them, should the SDK ever ask.)
 */
export const otherCredentials = [
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-http',
  '@smithy/credential-provider-imds',
];

/** Errors of a service that are told by their class. The others come as the service's general error, under their own names, as we ask for them. */
const classes: ReadonlySet<string> = new Set(['ConditionalCheckFailedException', 'ResourceInUseException']);

/**
 * The SDK describes the shapes of a service in one file of array literals. Some have computed keys, which could have effects, so a bundler
 * keeps all of them; said to be pure, the shapes of operations that nobody calls fall out.
 */
const unusedShapesFallOut: Plugin = {
  name: 'unused-shapes-fall-out',
  setup(bundler) {
    bundler.onLoad({ filter: /dist-es[\\/]schemas[\\/]schemas_\d+\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const pure = text.replace(/^((?:export )?(?:var|const) \w+\$? = )(\[[^;]*\]);$/gm, '$1/* @__PURE__ */ (() => $2)();');
      const contents = pure.replace(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (call, name) =>
        classes.has(name) ? call : '',
      );
      return { contents, loader: 'js' };
    });
  },
};

/** A client of the SDK reads its own package for the version alone, which it says in its `user-agent`. */
const versionOfPackages: Plugin = {
  name: 'version-of-packages',
  setup(bundler) {
    bundler.onLoad({ filter: /@aws-sdk[\\/]client-[\w-]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** Only S3 Select and a few services we do not call answer with streams of events. */
const noEventStreams: Plugin = {
  name: 'no-event-streams',
  setup(bundler) {
    bundler.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, ({ path }) => ({ path, namespace: 'no-event-streams' }));
    bundler.onLoad({ filter: /./, namespace: 'no-event-streams' }, () => ({
      contents: `const absent = () => { throw new Error('event streams are not part of this bundle'); };
        export const resolveEventStreamSerdeConfig = config => config;
        export const eventStreamSerdeProvider = absent;
        export const EventStreamSerde = absent;`,
      loader: 'js',
    }));
  },
};

/** Every schema can describe itself as JSON Schema; the API is described while bundling (below), and no Lambda does it. */
const noJsonSchema: Plugin = {
  name: 'no-json-schema',
  setup(bundler) {
    bundler.onLoad({ filter: /zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const names = [...text.matchAll(/^export (?:function|const) (\w+)|^export \{ \w+ as (\w+) \}/gm)].map(
        ([, own, as]) => own ?? as ?? '',
      );
      const stubs = names.map(name => `${name.startsWith('create') ? `made${name}` : 'absent'} as ${name}`);
      const makers = names.filter(name => name.startsWith('create')).map(name => `const made${name} = () => absent;`);
      const absent = "const absent = () => { throw new Error('JSON Schema is not part of this bundle'); };";
      return { contents: `${absent}${makers.join('')}export { ${stubs.join(', ')} };`, loader: 'js' };
    });
  },
};

/**
 * The description of the API is asked for now and then, and is a fifth as large as the whole http Lambda with the library that makes it. So
 * it is made while bundling (`descriptionFile`) and read when somebody asks.
 */
const descriptionAsFile: Plugin = {
  name: 'description-as-file',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]api[\\/]openapi\.ts$/ }, () => ({
      contents: `import { readFile } from 'node:fs/promises';
        export const describeApi = async () => JSON.parse(await readFile(new URL('${descriptionFile}', import.meta.url), 'utf8'));`,
      loader: 'js',
    }));
    bundler.onLoad({ filter: /[\\/]api[\\/]asyncapi\.ts$/ }, () => ({
      contents: `import { readFile } from 'node:fs/promises';
        export const describeEvents = async () => JSON.parse(await readFile(new URL('${eventsFile}', import.meta.url), 'utf8'));`,
      loader: 'js',
    }));
  },
};

/** Beside `index.mjs` of the http Lambda. */
export const descriptionFile = 'openapi.json';
export const eventsFile = 'asyncapi.json';

/** What comes with Tollgate to begin with is read when somebody asks for it, from files beside `index.mjs`. */
const presetsAsFile: Plugin = {
  name: 'presets-as-file',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]presets[\\/]models\.ts$/ }, () => ({
      contents: `import { readFileSync } from 'node:fs';
        export const presetModels = JSON.parse(readFileSync(new URL('${presetsFile}', import.meta.url), 'utf8'));`,
      loader: 'js',
    }));
    bundler.onLoad({ filter: /[\\/]presets[\\/]goals\.ts$/ }, () => ({
      contents: `import { readFileSync } from 'node:fs';
        export const presetGoals = JSON.parse(readFileSync(new URL('${goalPresetsFile}', import.meta.url), 'utf8'));`,
      loader: 'js',
    }));
  },
};

export const presetsFile = 'presets.json';
export const goalPresetsFile = 'goal-presets.json';

/**
 * What a field means, its name in the description of the API and an example are said in its schema; what an operation does, in its row; what an input of criteria means, beside it. The descriptions of the API and of the
 * events are made before: no Lambda describes itself, and none looks at these texts. Shapes are built when they are used (`shapes-when-used.ts`).
 */
const sourcesChanged: Plugin = {
  name: 'sources-changed',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/](?:domain|api|views|imports|functions|adapters|aws)[\\/].+\.ts$/ }, async ({ path }) => {
      return { contents: changed(path, await readFile(path, 'utf8')), loader: 'ts' };
    });
  },
};

/** Ten bundles are made of nearly the same sources: what was made of one is kept with the text that it was made of. */
const made = new Map<string, { readonly of: string; readonly contents: string }>();

function changed(path: string, text: string): string {
  const known = made.get(path);
  if (known?.of === text) return known.contents;
  const contents = withShapesWhenUsed(withoutMeta(withoutSummaries(path, text)));
  made.set(path, { of: text, contents });
  return contents;
}

/** One sentence for each operation, task and schedule, which the descriptions alone hold, and for each input of a criterion, which the portal shows; line ends stay. */
function withoutSummaries(path: string, text: string): string {
  if (!/[\\/](?:api[\\/](?:routes[\\/].+|tasks|schedules)|criteria[\\/]inputs)\.ts$/.test(path)) return text;
  return text.replace(/\b(summary|meaning):(\s*)(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g, "$1:$2''");
}

const metaCall = '.meta({';

/** The source without its calls of `.meta({ … })`; their line ends stay, so that no line of a source map moves. */
function withoutMeta(text: string): string {
  const at = text.indexOf(metaCall);
  if (at === -1) return text;
  const end = endOfCall(text, at + metaCall.length);
  const lineEnds = text.slice(at, end).replace(/[^\n]/g, '');
  return text.slice(0, at) + lineEnds + withoutMeta(text.slice(end));
}

/** Where the call ends whose object has just been opened; brackets in texts do not count. */
function endOfCall(text: string, from: number): number {
  const parts = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[{}]/g;
  parts.lastIndex = from;
  for (let open = 1; open > 0; ) {
    const found = parts.exec(text)?.[0];
    if (found === undefined) throw new Error('a call of .meta({ … }) is not closed');
    if (found === '{') open += 1;
    if (found === '}') open -= 1;
  }
  return text.indexOf(')', parts.lastIndex) + 1;
}

/** Threads of the http Lambda: files of their own beside `index.mjs`. */
export const besideHttp: Readonly<Record<string, string>> = { './imports.ts': 'imports/worker.ts' };

/** Files of projects are read in a thread, by a file of its own beside `index.mjs`: what that takes is not in the way of any request. */
const importsApart: Plugin = {
  name: 'imports-apart',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]functions[\\/]kit[\\/]import-worker\.ts$/ }, () => ({
      contents: `export const importWorker = new URL('./imports.mjs', import.meta.url);`,
      loader: 'js',
    }));
  },
};

/** Programs are solved in a thread, by a file of its own beside `index.mjs`; the WebAssembly of the solver lies beside it, where it looks. */
export const besideOptimiser = { name: 'solver.mjs', source: 'adapters/highs/worker.ts' } as const;

const solverApart: Plugin = {
  name: 'solver-apart',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]adapters[\\/]highs[\\/]worker-file\.ts$/ }, () => ({
      contents: `export const solverWorker = new URL('./${besideOptimiser.name}', import.meta.url);`,
      loader: 'js',
    }));
  },
};

export const bundlePlugins: Plugin[] = [
  builtInsByRequire,
  importsApart,
  solverApart,
  unusedShapesFallOut,
  versionOfPackages,
  noEventStreams,
  noJsonSchema,
  descriptionAsFile,
  presetsAsFile,
  sourcesChanged,
  shapeWhenUsedFile,
];
