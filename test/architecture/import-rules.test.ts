/** Who may import whom, in the tree as it stands. The rules and their reasons are in .dependency-cruiser.cjs. */
import { beforeAll, describe, expect, it } from 'vitest';
import { cruiseTree, type Reading, root } from './read-imports.ts';

let reading: Reading;
beforeAll(async () => {
  reading = await cruiseTree(root);
});

const inRoom = (room: string) => reading.modules.filter(module => module.source.startsWith(`${room}/`));

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

describe('the app', () => {
  it('keeps its walls', () => {
    expect(reading.broken).toEqual([]);
  });

  it('was read, and not passed over by a checker that sees nothing', () => {
    const own = reading.modules.filter(module => !module.source.includes('node_modules'));
    expect(own.length).toBeGreaterThan(200);
    for (const room of ['domain', 'adapters', 'functions', 'local', 'test']) expect(inRoom(room).length).toBeGreaterThan(20);
  });

  it('has endpoints that reach the domain through #domain addresses, and the reader follows them', () => {
    const edges = inRoom('functions').flatMap(module => module.dependencies.filter(edge => edge.module.startsWith('#domain/')));
    expect(edges.length).toBeGreaterThan(50);
    for (const edge of edges) expect(edge.resolved).toMatch(/^domain\/.+\.ts$/);
  });

  it('gives the portal nothing that needs Node to run', () => {
    for (const { source } of inRoom('portal')) {
      const needed = [...needs(source)];
      expect(
        needed.filter(file => file === 'domain/history/digest.ts' || file.startsWith('node:') || file === 'crypto'),
        source,
      ).toEqual([]);
    }
  });
});
