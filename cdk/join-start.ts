/**
 * Puts what a Lambda reads before its first call into one file. The bundler's parts are many (each set of endpoints that share code has one), and Node
 * takes longer to find and link a hundred files than to read them.
 */
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

export interface Parts {
  /** Folder with `index.mjs` and the other parts, each with its source map inside. They are written anew. */
  readonly folder: string;
  readonly outputs: Metafile['outputs'];
  /** Names of the files that are read at the start, `index.mjs` among them. */
  readonly start: readonly string[];
  readonly settings: BuildOptions;
}

/** The bundler prints the import of a part in this form, before everything else; line ends inside stay. */
const importOfPart = /^import (?:\{([^}]*)\} from )?"\.\/([\w.-]+\.mjs)";$/gm;

/** Everything that a part of the start gives to others is given by `index.mjs`, by a name of its own: several parts call different things `a`. */
export async function joinStart({ folder, outputs, start, settings }: Parts): Promise<void> {
  const texts = new Map(Object.keys(outputs).map(file => [basename(file), readFileSync(join(folder, basename(file)), 'utf8')]));
  const names = new Map<string, string>();
  const nameIn = (part: string, given: string) => {
    const key = `${part} ${given}`;
    if (!names.has(key)) names.set(key, `$${names.size.toString(36)}`);
    return names.get(key) ?? '';
  };
  const others = [...texts.keys()].filter(name => !start.includes(name));
  for (const name of others) texts.set(name, redirected(texts.get(name) ?? '', start, nameIn));
  const asked = new Set(
    [...texts.values()].flatMap(text => [...text.matchAll(/import\("\.\/([\w.-]+\.mjs)"\)/g)].map(([, to]) => to)),
  );
  /** Parts of the start that are asked for by name, too: a line each that hands over what `index.mjs` has. */
  const alsoAsked = start.filter(name => asked.has(name));
  for (const part of alsoAsked) texts.set(`names of ${part}`, namesOf(outputs, part, nameIn));
  const lines = [...names].map(([key, name]) => {
    const [part, given] = key.split(' ');
    return `export { ${given} as ${name} } from "./${part}";`;
  });
  texts.set('whole start', [`export * from "./index.mjs";`, ...lines].join('\n'));
  for (const name of start) rmSync(join(folder, name));
  const entries = [
    ['whole start', 'index'],
    ...others.map(name => [name, name]),
    ...alsoAsked.map(name => [`names of ${name}`, name]),
  ];
  await build({
    ...settings,
    plugins: [fromMemory(texts, start)],
    entryPoints: entries.map(([from = '', to = '']) => ({ in: `part:${from}`, out: to.replace(/\.mjs$/, '') })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    sourcemap: 'external',
  });
}

type NameIn = (part: string, given: string) => string;

/** A part whose imports of the start are those of `index.mjs`. */
function redirected(text: string, start: readonly string[], nameIn: NameIn): string {
  return text.replace(importOfPart, (whole, named: string | undefined, from: string) => {
    if (!start.includes(from)) return whole;
    const renamed = named?.replace(
      /(\w+\$?[\w$]*)( as [\w$]+)?/g,
      (_, given: string, as = ` as ${given}`) => `${nameIn(from, given)}${as}`,
    );
    return renamed === undefined ? `import "./index.mjs";` : `import {${renamed}} from "./index.mjs";`;
  });
}

function namesOf(outputs: Metafile['outputs'], part: string, nameIn: NameIn): string {
  const [, output] = Object.entries(outputs).find(([file]) => basename(file) === part) ?? [];
  return (output?.exports ?? []).map(given => `export { ${nameIn(part, given)} as ${given} } from "./index.mjs";`).join('\n');
}

/** The start is joined; every other part stays a file of its own. */
function fromMemory(texts: ReadonlyMap<string, string>, start: readonly string[]): Plugin {
  return {
    name: 'from-memory',
    setup(bundler) {
      bundler.onResolve({ filter: /^part:/ }, ({ path }) => ({ path: path.slice('part:'.length), namespace: 'part' }));
      bundler.onResolve({ filter: /./, namespace: 'part' }, ({ path, kind, importer }) => {
        const name = path.replace('./', '');
        const joined =
          kind === 'import-statement' && start.includes(name) && (start.includes(importer) || importer === 'whole start');
        return joined ? { path: name, namespace: 'part' } : { path, external: true };
      });
      bundler.onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({ contents: texts.get(path) ?? '', loader: 'js' }));
    },
  };
}
