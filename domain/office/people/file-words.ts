/** What a table of people did or would do, in words: for the portal and for the command line. */
import { isolated } from '../../values/isolated.ts';
import type { FileOutcome } from './file.ts';

type Item = Pick<FileOutcome, 'outcome' | 'changes' | 'refused'>;

export const outcomeWords: Readonly<Record<Item['outcome'], string>> = {
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

/** What differs, or why a line is refused, each with its field and value. */
export function whatOf({ changes, refused, outcome }: Item): string {
  if (outcome === 'refused')
    return refused
      .map(({ field, value, reason }) => `${fieldWords[field] ?? field}${value === '' ? '' : ` “${isolated(value)}”`}: ${reason}`)
      .join('; ');
  return changes.map(({ field, from, to }) => `${fieldWords[field] ?? field}: ${isolated(from)} → ${isolated(to)}`).join('; ');
}
