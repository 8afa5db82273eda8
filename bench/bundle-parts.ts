/** What a Lambda reads before its first call, by package of somebody else and folder of ours: bytes as they are deployed, from the bundler's own account. */
import { type Bundle, filesAtStart } from '../cdk/bundle.ts';

export interface Part {
  readonly name: string;
  readonly kilobytes: number;
}

/** `@smithy/core`, `zod`, `domain/project`: the largest first. */
export function partsAtStart({ metafile: { outputs } }: Pick<Bundle, 'metafile'>): Part[] {
  const bytes = new Map<string, number>();
  for (const file of filesAtStart(outputs))
    for (const [source, { bytesInOutput }] of Object.entries(outputs[file]?.inputs ?? {})) {
      const name = partOf(source);
      bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
    }
  const parts = [...bytes].filter(([, count]) => count > 0).map(([name, count]) => ({ name, kilobytes: count / 1024 }));
  return parts.sort((one, other) => other.kilobytes - one.kilobytes);
}

/** Folders of ours that are named with what is in them. */
const deep = new Set(['domain', 'functions', 'adapters']);

function partOf(source: string): string {
  const [, foreign] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (foreign !== undefined) return foreign;
  const [top = source, below] = source.split('/');
  if (top.startsWith('built-in:')) return 'built-ins of Node';
  return deep.has(top) && below !== undefined && !below.endsWith('.ts') ? `${top}/${below}` : top;
}

/** A table with a column for each Lambda: the parts of which one has so many kilobytes at least, and the rest together. */
export function partsTable(lambdas: Readonly<Record<string, readonly Part[]>>, least = 8): string {
  const columns = Object.entries(lambdas).map(([lambda, parts]) => ({
    lambda,
    sizes: new Map(parts.map(({ name, kilobytes }) => [name, kilobytes])),
  }));
  const most = (name: string) => Math.max(...columns.map(({ sizes }) => sizes.get(name) ?? 0));
  const all = [...new Set(columns.flatMap(({ sizes }) => [...sizes.keys()]))].sort((one, other) => most(other) - most(one));
  const large = all.filter(name => most(name) >= least);
  const sum = (sizes: ReadonlyMap<string, number>, names: readonly string[]) =>
    names.reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
  const cells = (names: readonly string[]) => columns.map(({ sizes }) => sum(sizes, names).toFixed(0));
  const line = (...row: readonly string[]) => `| ${row.join(' | ')} |`;
  return [
    line('KB of', ...columns.map(({ lambda }) => lambda)),
    `|${'---|'.repeat(columns.length + 1)}`,
    ...large.map(name => line(name, ...cells([name]))),
    line('all others', ...cells(all.filter(name => !large.includes(name)))),
    line('**together**', ...cells(all)),
  ].join('\n');
}
