/** Takes everything that is found as CSV: the search goes on to its end, and can be stopped. */
import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FoundFact, RecordFound } from '#api/answers/record.ts';
import { everythingFound, type RecordFilter } from '../../shared/api/record.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { saveCsv } from '../../shared/download.ts';
import { t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { kindLabels } from './kinds.ts';

interface TakeFoundProps {
  readonly filter: RecordFilter;
  readonly sentencesOf: (found: RecordFound) => (fact: FoundFact) => string;
}

export function TakeFound({ filter, sentencesOf }: TakeFoundProps) {
  const { office, nameOf } = useCurrentUser();
  const [error, setError] = useState<unknown>();
  const [reading, setReading] = useState<AbortController>();
  const asked = JSON.stringify(filter);
  const running = useRef<AbortController>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question stops the reading for this one
  useEffect(() => () => running.current?.abort(), [asked]);
  const take = async () => {
    const mine = new AbortController();
    running.current = mine;
    setReading(mine);
    setError(undefined);
    try {
      const found = await everythingFound(office.id, filter, mine.signal);
      saveCsv(`record-${office.id}`, tableOf(found, sentencesOf(found), nameOf), aboutOf(filter));
    } catch (fault) {
      if (!mine.signal.aborted) setError(fault);
    }
    setReading(undefined);
  };
  return (
    <>
      {error !== undefined && <ErrorAlert error={error} />}
      <Group gap="sm" className="no-print">
        <Button variant="default" loading={reading !== undefined} onClick={() => void take()}>
          {t('Download everything found as CSV')}
        </Button>
        {reading && (
          <>
            <Text role="status">{t('The record is searched to its end for the file.')}</Text>
            <Button variant="default" onClick={() => reading.abort()}>
              {t('Stop')}
            </Button>
          </>
        )}
      </Group>
    </>
  );
}

function tableOf({ items, projects }: RecordFound, sentence: (fact: FoundFact) => string, nameOf: (id: string) => string) {
  const titles = new Map(projects.map(({ id, title }) => [id, title]));
  return [
    ['at', 'who', 'project', 'title', 'kind', 'what', 'fact', 'history', 'entry', 'stored'],
    ...items.map(found => [
      found.at,
      found.actor.kind === 'system' ? 'Tollgate' : nameOf(found.actor.id),
      found.project ?? '',
      found.project === undefined ? '' : (titles.get(found.project) ?? ''),
      found.kind === undefined ? '' : kindLabels[found.kind],
      sentence(found),
      found.fact.type,
      found.stream,
      found.seq,
      JSON.stringify(found.fact),
    ]),
  ];
}

/** What was asked for, as the address says it. */
function aboutOf(filter: RecordFilter): readonly string[] {
  return Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}
