/**
 * What the server wrote, in the reader's language. Sentences that stand in the portal's own files come with these; all others, with what recognises them, are loaded
 * when something may hold one: a page, an answer or a refusal waits for them, so nobody sees them in English first.
 */
/// <reference path="../virtual-sentences.d.ts" />
import type { Language } from '#languages/languages.ts';
import type { Recogniser } from '#languages/recognise.ts';
import { language } from './language.ts';

declare global {
  /** Sentences of the files that are loaded, English to the reader's language: portal/texts-plugin.ts puts them there. */
  var tollgateSentences: Readonly<Record<string, string>> | undefined;
}

const catalogues = { de: () => import('virtual:sentences-de') } satisfies Record<Exclude<Language, 'en'>, unknown>;

let recognise: Recogniser | undefined;
let loading: Promise<void> | undefined;

/** Resolves when every sentence can be said; at once for readers of English. Without a network they stay English rather than missing. */
export function sentencesLoaded(): Promise<void> | undefined {
  if (language === 'en' || recognise !== undefined) return undefined;
  loading ??= load(language);
  return loading;
}

async function load(other: Exclude<Language, 'en'>): Promise<void> {
  try {
    const [{ recogniserFor }, { sentences }] = await Promise.all([import('#languages/recognise.ts'), catalogues[other]()]);
    recognise = recogniserFor(sentences, other);
  } catch (error) {
    console.error(error);
    loading = undefined;
  }
}

export function sayServed(text: string): string {
  return recognise?.(text) ?? globalThis.tollgateSentences?.[text] ?? text;
}

/** Who asks, and the head of an office: what the frame of every page needs, and nothing that the server says. */
const silent = /^\/v1\/(me|sign-in|set-up|offices\/[^/?]+)$/;

/** Whether an answer may hold, or be told in, sentences of the server: any but a list without rows and what the frame of a page needs. */
export function mayBeSaid(path: string, answer: unknown): boolean {
  const { items } = (answer ?? {}) as { readonly items?: unknown };
  return !silent.test(path) && !(Array.isArray(items) && items.length === 0);
}
