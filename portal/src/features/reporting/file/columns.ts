/** What a table of reports would do, or did: a column for each part of a line's outcome. */
import { isolated } from '#domain/values/isolated.ts';
import { fieldName, fieldValue } from '../../../shared/register-words.ts';
import { t, withinSentence } from '../../../shared/text.ts';
import type { Column } from '../../../shared/ui/table-data.ts';
import type { LineItem } from './api.ts';

export const outcomeWords: Readonly<Record<LineItem['outcome'], string>> = {
  report: t('To be filed'),
  filed: t('Filed'),
  unchanged: t('Says nothing new'),
  refused: t('Refused'),
};

export function lineColumns(currency: string): readonly Column<LineItem>[] {
  const what = (item: LineItem) => whatOf(item, currency);
  return [
    { label: t('Line'), show: ({ line }) => line, data: ({ line }) => line, right: true },
    { label: t('Project'), show: ({ title, project }) => isolated(title ?? project ?? '–'), data: ({ title }) => title },
    { label: t('Project id'), show: ({ project }) => project ?? '–', data: ({ project }) => project },
    { label: t('Outcome'), show: ({ outcome }) => outcomeWords[outcome], data: ({ outcome }) => outcomeWords[outcome] },
    { label: t('What'), show: what, data: what },
  ];
}

function whatOf({ outcome, changes, refused }: LineItem, currency: string): string {
  if (outcome === 'refused')
    return refused
      .map(({ field, value, reason }) =>
        value === '' ? `${fieldName(field)}: ${reason}` : `${fieldName(field)} ${isolated(value)}: ${reason}`,
      )
      .join('; ');
  if (outcome !== 'unchanged' && changes.length === 0) return t('As before');
  return changes
    .map(({ field, before, now }) => {
      const [was, is] = [before, now].map(value => isolated(fieldValue(field, value, { currency })));
      return before === undefined || field === 'summary' ? `${fieldName(field)} ${is}` : `${fieldName(field)} ${was} → ${is}`;
    })
    .join('; ');
}

/** How many lines came to what, in words. */
export function countsOf(items: readonly LineItem[]): string {
  const outcomes = Object.keys(outcomeWords) as LineItem['outcome'][];
  return outcomes
    .flatMap(outcome => {
      const count = items.filter(item => item.outcome === outcome).length;
      return count === 0 ? [] : [`${withinSentence(outcomeWords[outcome])}: ${count}`];
    })
    .join(', ');
}
