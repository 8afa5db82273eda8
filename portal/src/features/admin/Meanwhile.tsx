/**
 * Somebody else has changed the standard since it was read: who, why, and what differs. What was typed stays; it can be saved on top once this
 * has been seen, or the standard is read again.
 */
import { Button, Group, Stack, Text } from '@mantine/core';
import type { OfficeHistoryEntry } from '#api/answers/history.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { rowsOf, useOfficeHistory } from '../../shared/api/lists.ts';
import { entryKey } from '../../shared/api/row-keys.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { Loading } from '../../shared/ui/states.tsx';
import { HistoryEntry } from './HistoryEntry.tsx';
import { factsOf } from './history-names.ts';

/** Which facts change a standard. */
export interface Standard {
  readonly fact: OfficeFact['type'];
  /** Of a gate model or a scoring model: which. */
  readonly model?: string;
}

interface MeanwhileProps {
  readonly standard: Standard;
  /** The version that was read. */
  readonly since: number;
  /** Takes the newest version as read, and keeps what was typed. */
  readonly keep: (version: number) => void;
  readonly again: () => void;
}

export function Meanwhile({ standard, since, keep, again }: MeanwhileProps) {
  const { office } = useCurrentUser();
  const history = useOfficeHistory(office.id, 100);
  const entries = rowsOf(history.data, entryKey);
  const changes = entries.filter(entry => entry.seq > since && isOf(entry, standard));
  const [newest] = changes;
  return (
    <Stack gap="xs">
      {history.isPending && <Loading what={t('Reading what was changed meanwhile')} />}
      {newest && <Text fw={600}>{t('What was changed meanwhile')}</Text>}
      <ol className="plain-list">
        {changes.map(entry => (
          <HistoryEntry key={entry.seq} entry={entry} entries={entries} />
        ))}
      </ol>
      <Group>
        <Button variant="default" onClick={again}>
          {t('Read it again, without what I typed')}
        </Button>
        {newest && (
          <Button variant="default" onClick={() => keep(newest.seq)}>
            {t('Keep what I typed, and save it over this')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function isOf(entry: OfficeHistoryEntry, { fact: type, model }: Standard): boolean {
  return factsOf(entry).some(
    fact => fact.type === type && (model === undefined || !('model' in fact) || fact.model.id === model),
  );
}
