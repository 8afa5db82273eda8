/** Who may import whom, in the tree as it stands. The rules and their reasons are in .dependency-cruiser.cjs. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Reading, readImports, root, rules } from './read-imports.ts';

let reading: Reading;
beforeAll(async () => {
  reading = await readImports(root);
}, 600_000);

const inFolder = (folder: string) => reading.modules.filter(module => module.source.startsWith(`${folder}/`));

/** Files that a file needs when it runs, near and far; imports of types vanish. */
function needs(start: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const module = reading.modules.find(entry => entry.source === file);
    for (const { resolved, dependencyTypes } of module?.dependencies ?? [])
      if (!dependencyTypes.includes('type-only')) visit(resolved);
  };
  visit(start);
  return seen;
}

describe('the import rules, in the tree as it stands', () => {
  it('No file breaks an import rule', () => {
    const why = (name: string) => rules.find(rule => rule.name === name)?.comment ?? '';
    const broken = reading.violations.map(({ rule, from, to }) => `${from} imports ${to}, against ${rule}: ${why(rule)}`);
    expect(broken).toEqual([]);
  });

  it('The whole tree was read, and not passed over by a checker that sees nothing', () => {
    const own = reading.modules.filter(module => !module.source.includes('node_modules'));
    expect(own.length).toBeGreaterThan(200);
    for (const folder of ['domain', 'adapters', 'functions', 'local', 'test'])
      expect(inFolder(folder).length).toBeGreaterThan(20);
  });

  it('Endpoints reach the domain through #domain addresses, and the checker follows them', () => {
    const edges = inFolder('functions').flatMap(module => module.dependencies.filter(edge => edge.module.startsWith('#domain/')));
    expect(edges.length).toBeGreaterThan(50);
    for (const edge of edges) expect(edge.resolved).toMatch(/^domain\/.+\.ts$/);
  });

  it('No page of the portal needs anything of Node to run', () => {
    for (const { source } of inFolder('portal')) {
      const needed = [...needs(source)];
      expect(
        needed.filter(file => file === 'domain/history/digest.ts' || file.startsWith('node:') || file === 'crypto'),
        source,
      ).toEqual([]);
    }
  });
});
