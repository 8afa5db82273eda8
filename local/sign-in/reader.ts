/**
 * In which language a page of the login speaks: the one that was chosen in the portal on this device, as a cookie tells it, else the first language of the
 * browser that there is, else English. Before somebody is signed in nothing else is known of who reads.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { languageCookie } from '#languages/cookie.ts';
import { isLanguage, type Language, languageFor } from '#languages/languages.ts';
import type { Recogniser } from '#languages/recognise.ts';
import { sayIn } from '#languages/served.ts';

/** Who reads a page: the language, and our sentences in it. */
export interface Reader {
  readonly language: Language;
  readonly say: Recogniser;
}

/** A page, written when it is known who reads it. */
export type Page = (reader: Reader) => string;

export async function readerOf({ headers }: Pick<IncomingMessage, 'headers'>): Promise<Reader> {
  const language = languageAsked(headers);
  return { language, say: await sayIn(language) };
}

/** `cookie` and `accept-language` as browsers send them; anything may stand in both. */
export function languageAsked({
  cookie = '',
  host = '',
  'accept-language': accepted = '',
}: Pick<IncomingHttpHeaders, 'cookie' | 'host' | 'accept-language'>): Language {
  const [, port = ''] = /:(\d+)$/.exec(host) ?? [];
  const pairs = cookie.split(';').map(pair => pair.trim().split('='));
  const chosen = pairs.find(([name]) => name === languageCookie(port))?.[1] ?? '';
  return isLanguage(chosen) ? chosen : languageFor(inOrder(accepted));
}

/** Tags of `de-CH, fr;q=0.9, en;q=0.8`, the most wanted first and without those that are not wanted at all (RFC 9110, 12.5.4). */
function inOrder(accepted: string): readonly string[] {
  const wanted = accepted.split(',').map(part => {
    const [tag = '', ...parameters] = part.split(';').map(piece => piece.trim());
    const weight = parameters.find(piece => piece.startsWith('q='))?.slice(2);
    return { tag, weight: weight === undefined ? 1 : Number(weight) };
  });
  return wanted
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag);
}
