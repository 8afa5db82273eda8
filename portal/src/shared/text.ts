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
