/**
 * Which scripts come in one file. A browser on a slow line waits for each file, six at a time where the host speaks HTTP/1.1: what decides about the language is one file, what every page needs is another, and what Home needs
 * besides a third. All else is divided by the builder.
 */
import { join } from 'node:path';

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const source = join(import.meta.dirname, 'src');
/** A module belongs to the first that needs it. Texts of modules are made when these run, so nothing of the app may be in the file that runs before the language is there. */
const files = [
  ['begin', ['main.tsx']],
  ['app', ['app/start.tsx']],
  ['home', ['features/home/HomePage.tsx']],
] as const;

let known: ReadonlyMap<string, string> | undefined;

/** The file of a module of ours; the packages that it uses come with it. */
function fileOf(id: string, graph: Graph): string | undefined {
  known ??= filesOf(graph);
  return known.get(id);
}

function filesOf(graph: Graph): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (id: string, file: string) => {
    // The lists of packages name all that these have, used or not.
    if (found.has(id) || id.includes('node_modules')) return;
    found.set(id, file);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) add(next, file);
  };
  for (const [file, entries] of files) for (const entry of entries) add(join(source, entry), file);
  return found;
}

/** For the builder: what several need goes to the earlier one. React is the same in every language, so the page has it loaded before the first script has chosen one. */
export const firstFiles = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: files.length + 1 },
  ...files.map(([file], place) => ({
    name: (id: string, graph: Graph) => (fileOf(id, graph) === file ? file : null),
    priority: files.length - place,
  })),
];
