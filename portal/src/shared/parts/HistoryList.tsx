/** A history as it is stored: who, when and what, oldest first, each entry with the digest that chains it. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { HistoryEntry } from '#api/answers/history.ts';
import { useCurrentUser } from '../current-user.tsx';
import { moment } from '../format.ts';

interface HistoryListProps {
  readonly entries: readonly HistoryEntry[];
  /** A fact as a sentence. */
  readonly describe: (fact: HistoryEntry['facts'][number]) => string;
  /** What else is shown of a fact. */
  readonly more?: (fact: HistoryEntry['facts'][number]) => ReactNode;
}

export function HistoryList({ entries, describe, more }: HistoryListProps) {
  const { nameOf } = useCurrentUser();
  return (
    <ol className="plain-list">
      {entries.map(entry => (
        <li key={entry.seq}>
          <Text size="sm" c="dimmed" className="clip">
            {entry.seq}. {moment(entry.at)}, {entry.actor.kind === 'system' ? 'Tollgate' : <bdi>{nameOf(entry.actor.id)}</bdi>}
          </Text>
          {entry.facts.map(fact => (
            <div key={fact.type + JSON.stringify(fact).length}>
              <Text className="clip lines">{describe(fact)}</Text>
              {more?.(fact)}
            </div>
          ))}
          <Text size="xs" c="dimmed" ff="monospace" className="clip">
            {entry.digest}
          </Text>
        </li>
      ))}
    </ol>
  );
}
