/** What happened last in a project, in the reader's language: sentences of the server, some of which end in words of their own. */

import { resultLabels } from '../../shared/labels.ts';
import { language } from '../../shared/language.ts';
import { served, t } from '../../shared/text.ts';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function newsInWords(words: string): string {
  if (language === 'en') return words;
  const [, said = '', number = '', what] = /^(.+) with (\S+) (condition|question)s?$/.exec(words) ?? [];
  const count = small.includes(number) ? small.indexOf(number) : Number(number);
  if (what !== undefined && !Number.isNaN(count)) return withNumber(said, count);
  const [, result] = /^Closed: (.+)$/.exec(words) ?? [];
  const label = resultLabels[result as keyof typeof resultLabels];
  return label === undefined ? served(words) : t('Closed: {label}', { label });
}

/** What was asked or made a condition, by its number: sentences that the server ends in a number in words. */
function withNumber(said: string, count: number): string {
  if (said === 'Returned to its sponsor')
    return t(
      '{count, plural, one {Returned to its sponsor with one question} other {Returned to its sponsor with {count} questions}}',
      {
        count,
      },
    );
  const [, called] = /^(.+) passed$/.exec(said) ?? [];
  return called === undefined
    ? t('{count, plural, one {{said} with one condition} other {{said} with {count} conditions}}', { said: served(said), count })
    : t('{count, plural, one {{called} passed with one condition} other {{called} passed with {count} conditions}}', {
        called,
        count,
      });
}
