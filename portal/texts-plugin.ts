/** Makes of the catalogues of a language one module of the portal, and has the browser load the app while the first script decides about the language. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { keyOf } from '#languages/languages.ts';

const name = 'virtual:texts/';
const folder = join(import.meta.dirname, '../languages');

/** Said by pages that the portal does not show. */
const elsewhere: readonly string[] = ['local-sign-in.json'];

/** All catalogues of a kind, as one; what is not translated yet stays English. */
export function catalogueOf(language: string, kind: 'portal' | 'served'): Record<string, string> {
  const at = join(folder, language, kind);
  const files = readdirSync(at).filter(file => file.endsWith('.json') && !elsewhere.includes(file));
  const all = files.flatMap(file => Object.entries(JSON.parse(readFileSync(join(at, file), 'utf8')) as Record<string, string>));
  return Object.fromEntries(all.filter(([, other]) => other !== ''));
}

export const texts: Plugin = {
  name: 'texts',
  resolveId: id => (id.startsWith(name) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${name}`)) return undefined;
    const language = id.slice(name.length + 1);
    const byKey = Object.entries(catalogueOf(language, 'portal')).map(([english, other]) => [keyOf(english), other]);
    return [
      `export const texts = ${JSON.stringify(Object.fromEntries(byKey))};`,
      `export const sentences = ${JSON.stringify(catalogueOf(language, 'served'))};`,
    ].join('\n');
  },
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const chunks = Object.values(bundle ?? {}).filter(file => file.type === 'chunk');
      const app = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/app/App.tsx'));
      if (!app) return [];
      const first = chunks.find(({ isEntry }) => isEntry);
      const needed = [app.fileName, ...app.imports].filter(file => file !== first?.fileName && !first?.imports.includes(file));
      return needed.map(file => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      }));
    },
  },
};
