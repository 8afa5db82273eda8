/**
 * Puts portal/src/ahead.ts into the page, with the files of each page of the portal: a page's files are then asked for as soon as the page is there, and not after the script that needs them. The policy of the hosts allows it by its
 * digest (local/host/static-files.ts, cdk/portal.ts).
 */
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { parseAst } from 'vite';
import type { AheadFiles } from './src/files-ahead.ts';
import { pagesAhead } from './src/requests-ahead.ts';
import { type Chunk, loadedWith, type Node, walk } from './texts-in-files.ts';

/** Where the pages stand with their addresses. */
export const routingModule = join(import.meta.dirname, 'src/app/Routing.tsx');

/** Addresses of pages with the modules that show them, as Routing.tsx says: `'/work': page(() => import('…'), …)`. */
export function pagesIn(code: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  walk(parseAst(code) as unknown as Node, ({ type, key, value }) => {
    const address = type === 'Property' ? (key as Node).value : undefined;
    if (typeof address !== 'string' || !address.startsWith('/')) return;
    walk(value as Node, ({ type: inner, source }) => {
      if (inner === 'ImportExpression') found.set(address, join(dirname(routingModule), String((source as Node).value)));
    });
  });
  return found;
}

export interface Built {
  readonly files: readonly (Chunk & { readonly moduleIds: readonly string[] })[];
  /** By addresses, as `pagesIn` found them. */
  readonly pages: ReadonlyMap<string, string>;
  /** Names of files that every page begins with and that the page does not name itself, the app first. */
  readonly first: readonly string[];
  /** Names of files that the page names itself. */
  readonly named: readonly string[];
  /** Names of files that are written in each language. */
  readonly spoken: ReadonlySet<string>;
  readonly marks: AheadFiles['marks'];
}

export function aheadFiles({ files, pages, first, named, spoken, marks }: Built): AheadFiles {
  const known = new Set([...first, ...named]);
  const needed = pagesAhead.map(address => {
    const module = pages.get(address);
    if (module === undefined) throw new Error(`${routingModule} shows no page at ${address}.`);
    const own = files.find(({ moduleIds }) => moduleIds.includes(module));
    if (!own) throw new Error(`${routingModule} shows ${module} at ${address}, and no file holds it.`);
    // Its own file last: what it imports is asked for first.
    return [
      address,
      loadedWith(own.fileName, files)
        .filter(file => !known.has(file))
        .toReversed(),
    ] as const;
  });
  const used = new Set([...first, ...needed.flatMap(([, own]) => own)]);
  const names = [...used].toSorted((one, other) => Number(spoken.has(other)) - Number(spoken.has(one)));
  const places = (of: readonly string[]) => of.map(file => names.indexOf(file));
  return {
    names,
    spoken: names.filter(name => spoken.has(name)).length,
    marks,
    first: places(first),
    pages: Object.fromEntries(needed.map(([address, own]) => [address, places(own)])),
  };
}

/** The script with its files, as it stands in the page. */
export async function aheadScript(built: AheadFiles): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'src/ahead.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
    // A text in an object literal could end the script.
    define: { builtFiles: JSON.stringify(built).replaceAll('<', '\\u003c') },
  });
  return (outputFiles[0]?.text ?? '').trim();
}
