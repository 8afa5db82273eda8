/**
 * The portal's texts in the reader's language. English stands where it is used, as an ICU message; other languages come from the catalogues
 * under `languages/`, from which `portal/texts-plugin.ts` writes each file of the portal in each language. `npm run texts` brings new texts
 * into them, and a test finds what is missing there.
 */
import { createElement, Fragment, type ReactNode } from 'react';
import { filled, filledInParts, type Values } from '#languages/message.ts';
import { language } from './language.ts';
import { sayServed } from './sentences.ts';

/** A message, filled: `t('{count, plural, one {one project} other {{count} projects}}', { count })`. */
export function t(message: string, values?: Values): string {
  return filled(message, values, language);
}

/** A message in which elements have their places: `rich('Read {page} first.', { page: <Link …/> })`. */
export function rich(message: string, values: Readonly<Record<string, ReactNode>>): ReactNode {
  const parts = filledInParts(message, values, language);
  return createElement(Fragment, null, ...parts.map(part => ('text' in part ? part.text : part.value)));
}

/** Whole sentences, one after the other; what is absent leaves nothing behind. */
export function sentences(...said: readonly (string | false | null | undefined)[]): string {
  return joined(said, ' ');
}

/** Phrases that stand beside each other, each grammatical by itself: `due tomorrow; late`. What is absent leaves nothing behind. */
export function phrases(...said: readonly (string | false | null | undefined)[]): string {
  return joined(said, '; ');
}

/** The same after commas. */
export function commas(...said: readonly (string | false | null | undefined)[]): string {
  return joined(said, ', ');
}

const joined = (said: readonly (string | false | null | undefined)[], glue: string) =>
  said.filter(part => typeof part === 'string' && part !== '').join(glue);

/** A code as a message chooses by it (`{rule, select, twothirds {…} other {…}}`): without hyphens, which no choice may have. */
export const chosenBy = (code: string): string => code.replaceAll('-', '');

/** Words that the server or the domain wrote, in the reader's language where they are known; never words of people. */
export function served(text: string): string;
export function served(text: string | undefined): string | undefined;
export function served(text: string | undefined): string | undefined {
  return text === undefined ? undefined : sayServed(text);
}

/** A label inside a sentence: English begins it small; in other languages it stays as it is. */
export function withinSentence(label: string): string {
  return language === 'en' ? label.toLowerCase() : label;
}
