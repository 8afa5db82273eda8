/** A history as it is stored: who, when and what, oldest first, each entry with the digest that chains it. */
import { Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { HistoryEntry } from '#api/answers/history.ts';
import { useCurrentUser } from '../current-user.tsx';
import { moment } from '../format.ts';

interface HistoryListProps {
  readonly entries: readonly HistoryEntry[];
  /** A fact as a sentence. */
  readonly describe: (fact: HistoryEntry['facts'][number]) => string;
  /** What else is shown of a fact. */
  readonly more?: (fact: HistoryEntry['facts'][number]) => ReactNode;
  /** The entry to which the address leads: it is brought on the screen and marked. */
  readonly at?: number | undefined;
}

export function HistoryList({ entries, describe, more, at }: HistoryListProps) {
  const { nameOf } = useCurrentUser();
  const meant = useRef<HTMLLIElement>(null);
  const isThere = entries.some(({ seq }) => seq === at);
  useEffect(() => {
    if (isThere) meant.current?.scrollIntoView({ block: 'center' });
  }, [isThere]);
  return (
    <ol className="plain-list">
      {entries.map(entry => (
        <li key={entry.seq} {...(entry.seq === at && { ref: meant, 'aria-current': true, className: 'marked-entry' })}>
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
