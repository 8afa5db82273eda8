/** Who may import whom, in the tree as it stands. The rules and their reasons are in .dependency-cruiser.cjs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folders, type Reading, readImports, root, rules } from './read-imports.ts';

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

  it('ARCHITECTURE.md says of each folder every other one that it imports from', () => {
    const page = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const unsaid = folders.flatMap(folder => {
      const row = page.split('\n').find(line => line.startsWith('| ') && line.split('|')[1]?.includes(`\`${folder}/\``)) ?? '';
      const said = row.split('|').at(-2) ?? '';
      const imported = inFolder(folder).flatMap(({ dependencies }) =>
        dependencies.map(({ resolved }) => resolved.split('/')[0] ?? ''),
      );
      if (said.includes('everything')) return [];
      return [...new Set(imported)]
        .filter(other => other !== folder && folders.includes(other) && !new RegExp(`\\b${other}\\b`).test(said))
        .map(other => `${folder} imports ${other}`);
    });
    expect(unsaid).toEqual([]);
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
