/**
 * The portal's texts in the reader's language. English stands where it is used, as an ICU message; other languages come from the catalogues
 * under `languages/`, which are loaded before any page. `npm run texts` brings new texts into them, and a test finds what is missing there.
 */
import { createElement, Fragment, type ReactNode } from 'react';
import { keyOf } from '#languages/languages.ts';
import { filled, filledInParts, type Values } from '#languages/message.ts';
import type { Recogniser } from '#languages/recognise.ts';
import { language } from './language.ts';

/** Messages by `keyOf` their English. */
let catalogue: Readonly<Record<string, string>> | undefined;
let recognise: Recogniser = text => text;
const found = new Map<string, string>();

/** Called once, before any page is loaded: texts of modules are made when these are. */
export function speak(texts: Readonly<Record<string, string>>, recogniser: Recogniser): void {
  catalogue = texts;
  recognise = recogniser;
  found.clear();
}

function inReadersLanguage(message: string): string {
  if (catalogue === undefined) return message;
  const known = found.get(message);
  if (known !== undefined) return known;
  const said = catalogue[keyOf(message)] ?? message;
  found.set(message, said);
  return said;
}

/** A message, filled: `t('{count, plural, one {one project} other {{count} projects}}', { count })`. */
export function t(message: string, values?: Values): string {
  return filled(inReadersLanguage(message), values, language);
}

/** A message in which elements have their places: `rich('Read {page} first.', { page: <Link …/> })`. */
export function rich(message: string, values: Readonly<Record<string, ReactNode>>): ReactNode {
  const parts = filledInParts(inReadersLanguage(message), values, language);
  return createElement(Fragment, null, ...parts.map(part => ('text' in part ? part.text : part.value)));
}

/** Words that the server or the domain wrote, in the reader's language where they are known; never words of people. */
export function served(text: string): string;
export function served(text: string | undefined): string | undefined;
export function served(text: string | undefined): string | undefined {
  return text === undefined ? undefined : recognise(text);
}

/** A label inside a sentence: English begins it small; in other languages it stays as it is. */
export function withinSentence(label: string): string {
  return language === 'en' ? label.toLowerCase() : label;
}
