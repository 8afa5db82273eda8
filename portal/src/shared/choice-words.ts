/** What registers let people choose from, in the reader's language; by the words that are stored. */
import { t } from './text.ts';

const words: Readonly<Record<string, string>> = {
  low: t('low'),
  medium: t('medium'),
  high: t('high'),
  critical: t('critical'),
  higher: t('higher'),
  lower: t('lower'),
};

export function choiceInWords(stored: string): string {
  return words[stored] ?? stored;
}
