/** What a file of people would do: a column for each part of a line's outcome. */
import type { ImportedPeople } from '#api/answers/people.ts';
import { outcomeWords, whatOf } from '#domain/office/people/file-words.ts';
import { isolated } from '#domain/values/isolated.ts';
import { served, t } from '../../../shared/text.ts';
import type { Column } from '../../../shared/ui/table-data.ts';

type Item = ImportedPeople['items'][number];

export const outcomeColumns: readonly Column<Item>[] = [
  { label: t('Line'), show: item => item.line ?? '–', data: item => item.line, right: true },
  { label: t('Person'), show: item => isolated(item.name === '' ? item.id : item.name), data: item => item.name },
  { label: t('Sign-in id'), show: item => item.id, data: item => item.id },
  { label: t('Outcome'), show: item => served(outcomeWords[item.outcome]), data: item => served(outcomeWords[item.outcome]) },
  { label: t('What'), show: item => served(whatOf(item)), data: item => served(whatOf(item)) },
];
