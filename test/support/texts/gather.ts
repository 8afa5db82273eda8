/** `npm run texts`: brings the catalogues under languages/ up to what the code says. New texts come in empty, for translators; texts that nobody says any more go. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageTags } from '#languages/languages.ts';
import { portalTexts } from './portal-texts.ts';
import { reportTexts } from './report-texts.ts';
import { servedTexts } from './served-texts.ts';
import { root } from './sources.ts';

export const kinds = { portal: portalTexts, served: servedTexts, report: reportTexts } as const;
export type Kind = keyof typeof kinds;

export const translated = languageTags.filter(language => language !== 'en');

const folderOf = (language: string, kind: Kind) => join(root, 'languages', language, kind);

/** English to the other language, of all files of a kind. */
export function readCatalogue(language: string, kind: Kind): Record<string, string> {
  const folder = folderOf(language, kind);
  const files = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.json')) : [];
  return Object.assign({}, ...files.map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string>));
}

function gather(language: string, kind: Kind): void {
  const known = readCatalogue(language, kind);
  const parts = new Map<string, Record<string, string>>();
  for (const [english, part] of [...kinds[kind]()].toSorted(([left], [right]) => (left < right ? -1 : 1)))
    parts.set(part, { ...parts.get(part), [english]: known[english] ?? '' });
  const folder = folderOf(language, kind);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [part, texts] of parts) writeFileSync(join(folder, `${part}.json`), `${JSON.stringify(texts, null, 2)}\n`);
  const all = [...parts.values()].flatMap(texts => Object.values(texts));
  console.log(`${language}, ${kind}: ${all.length} texts, ${all.filter(text => text === '').length} without a translation`);
}

if (process.argv[1] === import.meta.filename)
  for (const language of translated) for (const kind of Object.keys(kinds) as Kind[]) gather(language, kind);
