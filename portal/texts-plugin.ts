/**
 * Builds the files of the portal once for each language: a text is a mark until the files are written, and then each file that holds marks, or leads to one that does, is
 * written in English and in every other language. So a page loads the texts of its own files, in one language, with its code (docs/decisions/0058-two-languages.md).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Plugin, parseAst, type Rolldown } from 'vite';
import { keyOf, languageTags } from '#languages/languages.ts';
import { aheadFiles, aheadScript, pagesIn, routingModule } from './ahead-plugin.ts';
import { loadedWith, markOf, type Node, sentencesIn, spokenOf, textCalls, withNames, withTexts } from './texts-in-files.ts';

const sentences = 'virtual:sentences-';
/** While the portal is developed: its start in a language, with all texts of it. */
const startIn = 'virtual:start-in-';
const folder = join(import.meta.dirname, '../languages');
const others = languageTags.filter(language => language !== 'en');

const firstModule = join(import.meta.dirname, 'src/main.tsx');
const startModule = join(import.meta.dirname, 'src/app/start.tsx');

/** Said by pages that the portal does not show. */
const elsewhere: readonly string[] = ['local-sign-in.json'];

/** All catalogues of a kind, as one; what is not translated yet stays English. */
function catalogueOf(language: string, kind: 'portal' | 'served'): Record<string, string> {
  const at = join(folder, language, kind);
  const files = readdirSync(at).filter(file => file.endsWith('.json') && !elsewhere.includes(file));
  const all = files.flatMap(file => Object.entries(JSON.parse(readFileSync(join(at, file), 'utf8')) as Record<string, string>));
  return Object.fromEntries(all.filter(([, other]) => other !== ''));
}

type Bundle = Rolldown.OutputBundle;
type File = Rolldown.OutputChunk;

const filesOf = (bundle: Bundle): File[] => Object.values(bundle).filter(file => file.type === 'chunk');

const treeOf = (code: string) => parseAst(code) as unknown as Node;

/** Sentences of the server that stand in the domain's files among those of the portal. */
function sentencesOf({ code, moduleIds }: File, served: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return moduleIds.some(id => id.includes('/domain/')) ? sentencesIn(treeOf(code), served) : {};
}

/** Its start, and what that loads at once: of these what is written in each language, and what is the same in all. */
function beginning(files: readonly File[]) {
  const first = files.find(({ moduleIds }) => moduleIds.includes(firstModule));
  const start = files.find(({ moduleIds }) => moduleIds.includes(startModule));
  if (!first || !start)
    throw new Error('portal/src/main.tsx begins with the files of portal/src/app/start.tsx: one of them is missing.');
  const served = Object.assign({}, ...others.map(language => catalogueOf(language, 'served')));
  const spoken = spokenOf(files, first.fileName, file => Object.keys(sentencesOf(file, served)).length > 0);
  const isSpoken = new Set(spoken.map(({ fileName }) => fileName));
  const atOnce = loadedWith(start.fileName, files);
  const own = loadedWith(first.fileName, files);
  if (own.some(file => isSpoken.has(file)))
    throw new Error('portal/src/main.tsx chooses the language: nothing that it loads may hold texts.');
  return {
    spoken,
    own,
    inEachLanguage: atOnce.filter(file => isSpoken.has(file)),
    inAll: atOnce.filter(file => !isSpoken.has(file) && !own.includes(file)),
    styles: files
      .filter(({ fileName }) => atOnce.includes(fileName) && !own.includes(fileName))
      .flatMap(file => [...(file.viteMetadata?.importedCss ?? [])]),
  };
}

/** English texts by their keys, gathered while modules are read. */
const english = new Map<string, string>();

/** Addresses of pages with the modules that show them, gathered with the texts. */
let pages: ReadonlyMap<string, string> = new Map();

/** What stands before `.js` in the names of a language's files. A file changes its name with the texts of its language. */
const markIn = (language: string) =>
  `.${language}-${keyOf(JSON.stringify([catalogueOf(language, 'portal'), catalogueOf(language, 'served')]))}`;

/** How files are called in a language. */
function namesIn(language: string): (file: string) => string {
  const mark = markIn(language);
  return file => file.replace(/[.]js$/, `${mark}.js`);
}

/** Every file of the language with its name. */
function filesIn(language: string, spoken: readonly File[]) {
  const [texts, served] = [catalogueOf(language, 'portal'), catalogueOf(language, 'served')];
  const nameIn = namesIn(language);
  const names = new Map(spoken.map(({ fileName }) => [basename(fileName), basename(nameIn(fileName))]));
  const textOf = (key: string) => {
    const text = english.get(key);
    return text === undefined ? undefined : (texts[text] ?? text);
  };
  return spoken.map(file => {
    const known = sentencesOf(file, served);
    const words =
      Object.keys(known).length === 0 ? '' : `Object.assign(globalThis.tollgateSentences??={},${JSON.stringify(known)});`;
    return {
      type: 'asset' as const,
      fileName: nameIn(file.fileName),
      source: words + withNames(withTexts(file.code, textOf), names),
    };
  });
}

/** The files with which each language begins, as the page says them to portal/src/main.tsx. */
const filesTag = (files: Readonly<Record<string, readonly string[]>>) => ({
  tag: 'meta',
  attrs: { name: 'tollgate-files', content: JSON.stringify(files) },
  injectTo: 'head' as const,
});

const beginIn = (inEachLanguage: readonly string[]) => ({
  en: inEachLanguage,
  ...Object.fromEntries(others.map(language => [language, inEachLanguage.map(namesIn(language))])),
});

/** In development nothing is written once for each language: a text is looked up when it is said. */
const developedText = (text: string) => `(globalThis.tollgateTexts?.[${JSON.stringify(text)}] ?? ${JSON.stringify(text)})`;

const developedFiles = Object.fromEntries(
  languageTags.map(language => [language, [language === 'en' ? 'src/app/start.tsx' : `@id/__x00__${startIn}${language}`]]),
);

function developedStart(language: string): string {
  const [texts, served] = [catalogueOf(language, 'portal'), catalogueOf(language, 'served')];
  return [
    `globalThis.tollgateTexts = ${JSON.stringify(texts)};`,
    `Object.assign((globalThis.tollgateSentences ??= {}), ${JSON.stringify(served)});`,
    "await import('/src/app/start.tsx');",
  ].join('\n');
}

export const texts: Plugin = {
  name: 'texts',
  buildStart() {
    if (this.environment.mode === 'build') this.emitFile({ type: 'chunk', id: startModule, name: 'start' });
  },
  resolveId: id => (id.startsWith(sentences) || id.startsWith(startIn) ? `\0${id}` : undefined),
  load(id) {
    if (id.startsWith(`\0${startIn}`)) return developedStart(id.slice(startIn.length + 1));
    if (!id.startsWith(`\0${sentences}`)) return undefined;
    return `export const sentences = ${JSON.stringify(catalogueOf(id.slice(sentences.length + 1), 'served'))};`;
  },
  transform(code, id) {
    if (id === routingModule) pages = pagesIn(code);
    if (!/\/portal\/src\/.*[.]tsx?$/.test(id) || !/\b(t|rich)\(/.test(code)) return undefined;
    const calls = textCalls(treeOf(code));
    const isBuilt = this.environment.mode === 'build';
    let marked = code;
    for (const { start, end, text } of calls.toSorted((left, right) => right.start - left.start)) {
      english.set(keyOf(text), text);
      const written = isBuilt ? JSON.stringify(markOf(keyOf(text))) : developedText(text);
      marked = `${marked.slice(0, start)}${written}${marked.slice(end)}`;
    }
    return calls.length === 0 ? undefined : { code: marked, map: null };
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const { spoken } = beginning(filesOf(bundle));
      for (const language of others) for (const file of filesIn(language, spoken)) this.emitFile(file);
      for (const file of spoken) file.code = withTexts(file.code, key => english.get(key));
    },
  },
  transformIndexHtml: {
    order: 'post',
    async handler(_html, { bundle }) {
      if (!bundle) return [filesTag(developedFiles)];
      const files = filesOf(bundle as Bundle);
      const { spoken, inEachLanguage, inAll, own, styles } = beginning(files);
      const built = aheadFiles({
        files,
        pages,
        first: inEachLanguage,
        named: [...inAll, ...own],
        spoken: new Set(spoken.map(({ fileName }) => fileName)),
        marks: Object.fromEntries(others.map(language => [language, markIn(language)])),
      });
      const link = (attrs: Record<string, string | boolean>) => ({ tag: 'link', attrs, injectTo: 'head' as const });
      return [
        // Before the styles: a script that comes after them waits for them.
        { tag: 'script', children: await aheadScript(built), injectTo: 'head-prepend' as const },
        filesTag(beginIn(inEachLanguage)),
        ...styles.map(file => link({ rel: 'stylesheet', crossorigin: true, href: `/${file}` })),
        ...inAll.map(file => link({ rel: 'modulepreload', crossorigin: true, href: `/${file}` })),
      ];
    },
  },
};
