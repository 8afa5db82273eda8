/** What a file of people would do, in words: counts, and a column for each part of a line's outcome. */
import type { ImportedPeople } from '#api/answers/offices.ts';
import { isolated } from '#domain/values/text.ts';
import type { Column } from '../../../shared/ui/DataTable.tsx';

type Item = ImportedPeople['items'][number];

const outcomeWords: Readonly<Record<Item['outcome'], string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  refused: 'Refused',
  absent: 'Removed',
};

/** `2 new, 1 refused`: each outcome that there is. */
export function countsInWords(items: readonly Item[]): string {
  const counts = (Object.keys(outcomeWords) as Item['outcome'][]).map(
    outcome => [outcome, items.filter(item => item.outcome === outcome).length] as const,
  );
  const told = counts.flatMap(([outcome, count]) => (count > 0 ? [`${count} ${outcomeWords[outcome].toLowerCase()}`] : []));
  return told.length === 0 ? 'no line with a person' : told.join(', ');
}

const fieldWords: Readonly<Record<string, string>> = { name: 'Name', email: 'Mail', roles: 'Roles', id: 'Sign-in id' };

function why({ changes, refused, outcome }: Item): string {
  if (outcome === 'refused')
    return refused
      .map(({ field, value, reason }) => `${fieldWords[field] ?? field}${value === '' ? '' : ` “${isolated(value)}”`}: ${reason}`)
      .join('; ');
  return changes.map(({ field, from, to }) => `${fieldWords[field] ?? field}: ${isolated(from)} → ${isolated(to)}`).join('; ');
}

export const outcomeColumns: readonly Column<Item>[] = [
  { label: 'Line', show: item => item.line ?? '–', data: item => item.line, right: true },
  { label: 'Person', show: item => isolated(item.name === '' ? item.id : item.name), data: item => item.name },
  { label: 'Sign-in id', show: item => item.id, data: item => item.id },
  { label: 'Outcome', show: item => outcomeWords[item.outcome], data: item => outcomeWords[item.outcome] },
  { label: 'What', show: item => why(item), data: item => why(item) },
];
