/** Who changed which standard last, and when: who changes a project's board, model or people has an interest in its next gate (P21). */
import type { Meta } from '../decision/decider.ts';
import { own } from '../values/record.ts';
import type { Instant } from '../values/time.ts';
import type { Board } from './boards/board.ts';
import type { Person } from './people.ts';

/** By standard (`boards/ID`, `gate-models/ID`, `people/ID`): each person's last change of it. */
export type ChangedBy = Readonly<Record<string, Readonly<Record<string, Instant>>>>;

/** The record once this person has changed these standards. Operators, workflows and machines leave no interest. */
export function changedBy(before: ChangedBy, keys: readonly string[], { at, actor }: Meta): ChangedBy {
  if (actor.kind !== 'person') return before;
  return Object.fromEntries([
    ...Object.entries(before),
    ...keys.map(key => [key, { ...own(before, key), [actor.id]: at }] as const),
  ]);
}

/** The boards that differ, as standards. What their meetings gather decides nothing, so whoever changes that has no interest. */
export function changedBoards(before: readonly Board[], after: readonly Board[]): string[] {
  return differences(before, after, ({ agenda: _, ...board }) => JSON.stringify(board)).map(id => `boards/${id}`);
}

/** The people whose roles differ, as standards. */
export function changedPeople(before: readonly Person[], after: readonly Person[]): string[] {
  return differences(before, after, ({ roles }) => [...roles].sort().join()).map(id => `people/${id}`);
}

interface Named {
  readonly id: string;
}

/** The ids of what is new, gone or different; what counts as different is the text that `seen` makes of an entry. */
function differences<T extends Named>(before: readonly T[], after: readonly T[], seen: (entry: T) => string): string[] {
  const told = (entries: readonly T[]) => new Map(entries.map(entry => [entry.id, seen(entry)]));
  const [old, now] = [told(before), told(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter(id => old.get(id) !== now.get(id));
}
