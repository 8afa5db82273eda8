/** Recognisers of the server's sentences, one for each language but English: made when the first reader of that language comes, and kept. */
import type { Catalogue, Language } from './languages.ts';
import type { Recogniser } from './recognise.ts';

const catalogues: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('./de/served.ts')).served,
};

const known = new Map<Language, Promise<Recogniser>>();

/** Says sentences that the server wrote in another language; in English everything as it is. A catalogue that could not be read is tried again. */
export function sayIn(language: Language = 'en'): Promise<Recogniser> {
  if (language === 'en') return asItIs;
  const recogniser =
    known.get(language) ??
    madeFor(language).catch((fault: unknown) => {
      known.delete(language);
      throw fault;
    });
  known.set(language, recogniser);
  return recogniser;
}

/** Loaded then, too, so that who speaks English alone reads none of it. */
async function madeFor(language: Exclude<Language, 'en'>): Promise<Recogniser> {
  const [catalogue, { recogniserFor }] = await Promise.all([catalogues[language](), import('./recognise.ts')]);
  return recogniserFor(catalogue, language);
}

const asItIs: Promise<Recogniser> = Promise.resolve(text => text);
