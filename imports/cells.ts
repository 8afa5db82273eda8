/**
 * The single place that tells a value from no value: a cell is missing, withheld by its source (with the sentence that
 * says so), or holds text. Withheld is never missing and never zero.
 */
import { compilePattern, type Mapping } from './mapping.ts';

export type Cell = { kind: 'missing'; reason: string } | { kind: 'withheld'; reason: string } | { kind: 'text'; text: string };

/** Sentences are short: longer cells are text without asking the patterns. */
const maxSentence = 1_000;

/** One line: every run of blanks (also non-breaking ones) and line ends becomes one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Paragraphs: line ends of any kind become `\n`, non-breaking blanks become spaces. */
export function paragraphs(text: string): string {
  return text
    .replace(/\r+\n|\r/g, '\n')
    .replace(/[\u00a0\u202f\ufeff]/g, ' ')
    .trim();
}

/** Classifies cells by a mapping's patterns; exemption sentences are looked for before markers of absence. */
export function cellClassifier(mapping: Mapping): (raw: string) => Cell {
  const withheld = mapping.withheld.map(compilePattern);
  const missing = mapping.missing.map(compilePattern);
  return raw => {
    if (raw.length > maxSentence * 10) return { kind: 'text', text: raw };
    const sentence = oneLine(raw);
    if (sentence === '') return { kind: 'missing', reason: 'empty' };
    if (sentence.length > maxSentence) return { kind: 'text', text: raw };
    if (withheld.some(pattern => pattern.test(sentence))) return { kind: 'withheld', reason: printable(sentence) };
    if (missing.some(pattern => pattern.test(sentence))) return { kind: 'missing', reason: printable(sentence) };
    return { kind: 'text', text: raw };
  };
}

/** A quotation that fits into a message: no control characters, at most 200 characters. */
export function printable(text: string): string {
  const shown = text.replace(/\p{Cc}/gu, '\u{fffd}');
  return shown.length <= 200 ? shown : `${shown.slice(0, 199).toWellFormed()}…`;
}
