/** What happened last in a project, in the reader's language: sentences of the server, some of which end in words of their own. */

import { resultLabels } from '../../shared/labels.ts';
import { language } from '../../shared/language.ts';
import { served, t } from '../../shared/text.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function newsInWords(words: string): string {
  if (language === 'en') return words;
  const [, called, number = ''] = /^(.+) passed with (\S+) conditions?$/.exec(words) ?? [];
  const count = small.includes(number) ? small.indexOf(number) : Number(number);
  if (called !== undefined && !Number.isNaN(count))
    return t('{count, plural, one {{called} passed with one condition} other {{called} passed with {count} conditions}}', {
      called,
      count,
    });
  const [, result] = /^Closed: (.+)$/.exec(words) ?? [];
  const label = resultLabels[result as keyof typeof resultLabels];
  return label === undefined ? served(words) : t('Closed: {label}', { label });
}
