/** What documents name is there under that name: operations of the API, pages of the administration, and places in other pages. Commands: test/local/command-help.test.ts. */
import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { routes } from '#api/routes.ts';
import { root } from './read-imports.ts';
import { projectFiles } from './source-rules.ts';

const documents = projectFiles().filter(file => file.path.endsWith('.md'));
/** The history of changes names what was there at the time. */
const ofToday = documents.filter(file => file.path !== 'CHANGELOG.md');

const named = (pattern: RegExp, among = ofToday) =>
  among.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(match => ({ path, said: match[0], match })));

/** A part of a path in a document stands for any when it is in braces or capitals. */
function isOperation(method: string, path: string): boolean {
  const parts = (path.split('?')[0] ?? '').replace(/[.,]+$/, '').split('/');
  return routes.some(route => {
    const own = route.path.split('/');
    return (
      route.method === method &&
      own.length === parts.length &&
      own.every((part, at) => part === parts[at] || part.startsWith('{') || /^\{|^[A-Z]/.test(parts[at] ?? ''))
    );
  });
}

describe('what documents name', () => {
  test('every operation of the API that a document names is there', () => {
    const found = named(/`(GET|POST|PUT|PATCH|DELETE) (\/v1\/[^`\s…]+)(?=[`\s])/g);
    expect(found.length).toBeGreaterThan(50);
    expect(
      found
        .filter(({ match: [, method = '', path = ''] }) => !isOperation(method, path))
        .map(({ path, said }) => ({ path, said })),
    ).toEqual([]);
  });

  test('every page of the administration that a document names is called so in the portal', () => {
    const areas = readFileSync(join(root, 'portal/src/features/admin/areas.ts'), 'utf8');
    const found = named(/\*?Administration(?:,| →)\s\*?([A-Z][^*,]+)(?=[,*])/gs).filter(({ said }) => said.includes('*'));
    expect(found.length).toBeGreaterThan(8);
    const unknown = found.filter(({ match }) => !areas.includes(`t('${match[1]?.replaceAll(/\s+/g, ' ')}')`));
    expect(unknown.map(({ path, said }) => ({ path, said }))).toEqual([]);
  });

  test('every place in a page to which a link leads is one of its headings', () => {
    const textOf = new Map(documents.map(({ path, text }) => [path, text]));
    const placesOf = (text: string) => [...text.matchAll(/^#+ (.*)$/gm)].map(match => placeOf(match[1] ?? ''));
    const lost = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)\s:#]*)#([^)\s]+)\)/g)].flatMap(([link, page = '', place = '']) => {
        const other = page === '' ? text : textOf.get(normalize(join(path, '..', page)));
        return other === undefined || placesOf(other).includes(place) ? [] : [{ path, link }];
      }),
    );
    expect(lost).toEqual([]);
  });
});

/** As a heading is addressed on a page. */
function placeOf(heading: string): string {
  const plain = heading.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
  return plain
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\-_ ]/gu, '')
    .replaceAll(' ', '-');
}
