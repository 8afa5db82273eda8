/**
 * What is done with several projects at once: whoever owns something late in them, or a report that is due, is asked for it. Each is asked for by itself and checked again by
 * the server; a line says what came of each.
 */
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DutyView } from '#api/answers/duties.ts';
import { everyDuty } from '../../shared/api/duties.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { dutyLabel } from '../../shared/duty-labels.ts';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { askForEach, type BulkReceipt } from './bulk.ts';
import type { ChosenProject } from './chosen.ts';

export function Bulk({ projects, clear }: { projects: readonly ChosenProject[]; clear: () => void }) {
  const { office } = useCurrentUser();
  const client = useQueryClient();
  const [busy, setBusy] = useState<string>();
  const [receipts, setReceipts] = useState<readonly BulkReceipt[]>([]);
  const [error, setError] = useState<unknown>();
  const ask = async (label: string, isMeant: (duty: DutyView) => boolean) => {
    setBusy(label);
    setReceipts([]);
    setError(undefined);
    try {
      const duties = (await everyDuty(office.id, { late: 'yes' })).filter(isMeant);
      await askForEach({ office: office.id, projects, duties }, receipt => setReceipts(before => [...before, receipt]));
    } catch (fault) {
      setError(fault);
    }
    setBusy(undefined);
    void client.invalidateQueries();
  };
  const acts = [
    { label: t('Ask for what is late'), isMeant: () => true },
    { label: t('Ask for the report'), isMeant: ({ kind }: DutyView) => kind === 'report' },
  ];
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('With the chosen projects')} className="no-print">
      <Stack gap="sm">
        <Group gap="sm">
          <Text fw={600} role="status">
            {t('{projects, plural, one {{projects} project is chosen.} other {{projects} projects are chosen.}}', {
              projects: projects.length,
            })}
          </Text>
          {acts.map(({ label, isMeant }) => (
            <Button
              key={label}
              loading={busy === label}
              disabled={busy !== undefined && busy !== label}
              onClick={() => void ask(label, isMeant)}
            >
              {label}
            </Button>
          ))}
          <Button variant="default" onClick={clear} disabled={busy !== undefined}>
            {t('Choose none')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('Whoever owns it gets a message, once a day at most. Nothing else changes in the project.')}
        </Text>
        {error !== undefined && <ErrorAlert error={error} />}
        {receipts.length > 0 && (
          <DataTable
            caption={t('What came of it')}
            file="asked-for"
            rows={receipts}
            keyOf={({ key }) => key}
            columns={[
              { label: t('Project'), show: ({ title }) => title, data: ({ title }) => title },
              {
                label: t('What'),
                show: ({ kind }) => (kind === undefined ? '–' : dutyLabel(kind)),
                data: ({ kind }) => kind && dutyLabel(kind),
              },
              { label: t('Of whom'), show: ({ owners }) => owners, data: ({ owners }) => owners },
              { label: t('What came of it'), show: ({ came }) => came, data: ({ came }) => came },
            ]}
          />
        )}
      </Stack>
    </Card>
  );
}
