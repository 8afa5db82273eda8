/** What a change of standards made different, in the report: what was added, changed and removed, each with its kind, its name and the fields as the record calls them. */
import type { Difference } from '../office/differences.ts';
import { isolated } from '../values/isolated.ts';
import type { OfficeThen } from './office-then.ts';

const changes = ['added', 'changed', 'removed'] as const;
const differenceKindWords: Readonly<Record<Difference['kind'], string>> = {
  goal: 'goal',
  scoring: 'scoring',
  'gate-model': 'gate model',
  'scoring-model': 'scoring model',
  dimension: 'dimension',
  stage: 'stage',
  gate: 'gate',
  criterion: 'criterion',
  tripwire: 'tripwire',
  board: 'board',
  person: 'person',
  calendar: 'calendar',
  holiday: 'holiday',
  'reporting-rule': 'reporting rule',
  office: 'office',
};
const changeWords = { added: 'Added', changed: 'Changed', removed: 'Removed' } as const;

/** ` Added: goal “Safety”. Changed: gate “Plan”.`: what differs, by the kind of change. */
export function differenceWords(differences: readonly Difference[], { served }: OfficeThen): string {
  return changes
    .flatMap(change => {
      const named = differences
        .filter(entry => entry.change === change)
        .map(({ kind, name, fields }) => {
          const which = fields.length === 0 ? '' : ` (${fields.map(({ field }) => field).join(', ')})`;
          return `${served(differenceKindWords[kind])} ${isolated(name)}${which}`;
        });
      return named.length === 0 ? [] : [` ${served(changeWords[change])}: ${named.join(', ')}.`];
    })
    .join('');
}
