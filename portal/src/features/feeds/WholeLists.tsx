/** Whole lists of the office to take away, and the addresses by which Excel and Power BI read them with a service account. */
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type WholeList, wholeLists } from '#domain/values/whole-lists.ts';
import { xlsxType } from '#imports/write-xlsx.ts';
import { requestFile } from '../../shared/api/client.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { save } from '../../shared/download.ts';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';

const labels: Readonly<Record<WholeList, string>> = {
  projects: t('Projects'),
  decisions: t('Decisions of the boards'),
  conditions: t('Conditions'),
  alerts: t('Alerts'),
  duties: t('What waits for anybody'),
  reports: t('Reports asked for'),
  registers: t('Registers of all projects'),
  evidence: t('Evidence on file'),
  meetings: t('Meetings'),
  benefits: t('Benefits after closure'),
};

const kinds = [
  { label: 'CSV', type: 'text/csv', ending: 'csv' },
  { label: 'XLSX', type: xlsxType, ending: 'xlsx' },
  { label: 'JSON', type: 'application/json', ending: 'json' },
] as const;

export function WholeLists() {
  const { office } = useCurrentUser();
  const [error, setError] = useState<unknown>(undefined);
  const lists = wholeLists.filter(list => list !== 'duties' || office.actions.includes('see-changes'));
  return (
    <Section id="lists" title={t('Whole lists for Excel and Power BI')}>
      <Stack>
        <Text style={{ overflowWrap: 'anywhere' }}>
          {t(
            'Every row, never a page of them. Excel and Power BI read the same at {origin}/v1/offices/{id}/exports/projects (and so on) with a token of a service account.',
            { origin: location.origin, id: office.id },
          )}
        </Text>
        {error !== undefined && <ErrorAlert error={error} />}
        <Stack component="ul" className="plain-list" gap="xs">
          {lists.map(list => (
            <Card key={list} withBorder component="li" p="xs">
              <Group justify="space-between" gap="xs">
                <Text fw={600}>{labels[list]}</Text>
                <Group gap="xs">
                  {kinds.map(kind => (
                    <TakeAway key={kind.ending} list={list} kind={kind} failed={setError} />
                  ))}
                </Group>
              </Group>
            </Card>
          ))}
        </Stack>
      </Stack>
    </Section>
  );
}

interface TakeAwayProps {
  readonly list: WholeList;
  readonly kind: (typeof kinds)[number];
  readonly failed: (error: unknown) => void;
}

function TakeAway({ list, kind: { label, type, ending }, failed }: TakeAwayProps) {
  const { office } = useCurrentUser();
  const [making, setMaking] = useState(false);
  const take = async () => {
    setMaking(true);
    failed(undefined);
    try {
      save(`${list}-${office.id}.${ending}`, await requestFile(`/v1/offices/${office.id}/exports/${list}`, type));
    } catch (error) {
      failed(error);
    } finally {
      setMaking(false);
    }
  };
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={t('{labels} as {label}', { labels: labels[list], label })}
      loading={making}
      onClick={() => void take()}
    >
      {label}
    </Button>
  );
}
