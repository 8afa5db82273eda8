/** The order of a list in a form: entries are moved by one place and folded. The focus stays with what was moved, and its new place is said. */
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';
import { t } from '../text.ts';

interface Keyed {
  readonly key: string;
}

interface Arranged {
  readonly form: Pick<UseFormReturnType<object>, 'reorderListItem' | 'errors'>;
  readonly path: string;
  readonly entries: readonly Keyed[];
  /** What one entry is called. */
  readonly one: string;
}

export type Direction = 'up' | 'down';

export interface Arranging {
  readonly places: number;
  /** The id of the button that moves an entry. */
  readonly idOf: (entry: Keyed, direction: Direction) => string;
  readonly move: (index: number, direction: Direction) => void;
  /** One with a field that was refused is never folded. */
  readonly isFolded: (entry: Keyed, index: number) => boolean;
  readonly fold: (entries: readonly Keyed[], folded: boolean) => void;
  /** What a screen reader is told of the last move. */
  readonly said: string;
}

export function useArranging({ form, path, entries, one }: Arranged): Arranging {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [moved, setMoved] = useState<{ readonly entry: Keyed; readonly direction: Direction; readonly to: number }>();
  const idOf = ({ key }: Keyed, direction: Direction) => `${path}-${key}-${direction}`;
  useEffect(() => {
    if (!moved) return;
    // At either end of the list there is one button alone.
    const [wanted, other] = moved.direction === 'up' ? (['up', 'down'] as const) : (['down', 'up'] as const);
    const button = document.getElementById(`${path}-${moved.entry.key}-${wanted}`);
    (button ?? document.getElementById(`${path}-${moved.entry.key}-${other}`))?.focus();
  }, [moved, path]);
  return {
    places: entries.length,
    idOf,
    move: (index, direction) => {
      const to = direction === 'up' ? index - 1 : index + 1;
      const entry = entries[index];
      if (!entry) return;
      form.reorderListItem(path, { from: index, to });
      setMoved({ entry, direction, to });
    },
    isFolded: ({ key }, index) => folded.has(key) && !Object.keys(form.errors).some(name => name.startsWith(`${path}.${index}.`)),
    fold: (which, isToFold) => {
      const next = new Set(folded);
      for (const { key } of which) isToFold ? next.add(key) : next.delete(key);
      setFolded(next);
    },
    said: moved ? t('{one} moved to place {place} of {places}', { one, place: moved.to + 1, places: entries.length }) : '',
  };
}
