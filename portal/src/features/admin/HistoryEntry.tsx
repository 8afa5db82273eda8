/** One entry of the history of an office: who, when, what, why, and what differs by it. */
import { Button, Card, Text } from '@mantine/core';
import { useState } from 'react';
import type { OfficeHistoryEntry } from '#api/answers/history.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { DifferenceNames } from '../../shared/differences.ts';
import { moment } from '../../shared/format.ts';
import { Differences } from '../../shared/parts/Differences.tsx';
import { t } from '../../shared/text.ts';
import { Prose } from '../../shared/ui/Prose.tsx';
import { factsOf, machineNameIn, namesInEntry } from './history-names.ts';
import { describeOfficeFact, reasonOf } from './office-facts.ts';

interface HistoryEntryProps {
  readonly entry: OfficeHistoryEntry;
  /** All entries that were read: they name who and what is gone. */
  readonly entries: readonly OfficeHistoryEntry[];
}

export function HistoryEntry({ entry, entries }: HistoryEntryProps) {
  const { office } = useCurrentUser();
  const names = namesInEntry(office, entry, entries);
  const { person } = names;
  const { delegations } = office;
  const proposals = entries.flatMap(factsOf).filter(fact => fact.type === 'change-proposed');
  const machine = (account: string) => machineNameIn(office, account);
  const context = { person, machine, delegations, asked: (id: string) => proposals.find(fact => fact.id === id) };
  return (
    <Card withBorder component="li" padding="md">
      <Text size="sm" c="dimmed" className="clip">
        {moment(entry.at)}, {entry.actor.kind === 'system' ? 'Tollgate' : <bdi>{person(entry.actor.id)}</bdi>}
      </Text>
      {factsOf(entry).map(fact => (
        <div key={fact.type}>
          <Text fw={600} className="clip">
            {describeOfficeFact(fact, context)}
          </Text>
          <Reason reason={reasonOf(fact)} />
        </div>
      ))}
      <Changed entry={entry} names={names} />
      <Text size="xs" c="dimmed" ff="monospace" className="clip" mt="xs">
        {t('Entry {seq}, {digest}', { seq: entry.seq, digest: entry.digest })}
      </Text>
    </Card>
  );
}

function Reason({ reason }: { reason: string | undefined }) {
  return reason === undefined ? null : <Prose>{t('Why: {reason}', { reason: isolated(reason) })}</Prose>;
}

/** Differences that are shown at once, at most; a whole gate model is opened by whoever wants to read it. */
const mostAtOnce = 12;

function Changed({ entry: { seq, differences }, names }: { entry: OfficeHistoryEntry; names: DifferenceNames }) {
  const [opened, setOpened] = useState(false);
  if (differences.length === 0) return null;
  if (differences.length > mostAtOnce && !opened)
    return (
      <Button variant="default" size="xs" mt="xs" onClick={() => setOpened(true)}>
        {t('Show the {differences} differences of entry {seq}', { differences: differences.length, seq })}
      </Button>
    );
  return <Differences differences={differences} names={names} caption={t('What entry {seq} changed', { seq })} />;
}
