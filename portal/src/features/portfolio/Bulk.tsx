/**
 * What is done with several projects at once: whoever owns something late in them, or a report that is due, is asked for it, and a role is handed over. Each is done by itself
 * and checked again by the server; a line says what came of each.
 */
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DutyView } from '#api/answers/duties.ts';
import { everyDuty } from '../../shared/api/duties.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { askForEach, type BulkReceipt, handOverEach, type Offer } from './bulk.ts';
import type { ChosenProject } from './chosen.ts';
import { HandOverSeveral } from './HandOverSeveral.tsx';

export function Bulk({ projects, clear }: { projects: readonly ChosenProject[]; clear: () => void }) {
  const { office, nameOf } = useCurrentUser();
  const client = useQueryClient();
  const [busy, setBusy] = useState<string>();
  const [receipts, setReceipts] = useState<readonly BulkReceipt[]>([]);
  const [error, setError] = useState<unknown>();
  const tell = (receipt: BulkReceipt) => setReceipts(before => [...before, receipt]);
  const act = async (label: string, work: () => Promise<void>) => {
    setBusy(label);
    setReceipts([]);
    setError(undefined);
    try {
      await work();
    } catch (fault) {
      setError(fault);
    }
    setBusy(undefined);
    void client.invalidateQueries();
  };
  const ask = (label: string, isMeant: (duty: DutyView) => boolean) =>
    act(label, async () => {
      const duties = (await everyDuty(office.id, { late: 'yes' })).filter(isMeant);
      await askForEach({ office: office.id, projects, duties }, tell);
    });
  const handOver = (offer: Offer) =>
    void act('Hand over', () => handOverEach({ projects, offer, taker: nameOf(offer.to) }, tell));
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
          <HandOverSeveral count={projects.length} offer={handOver} />
          <Button variant="default" onClick={clear} disabled={busy !== undefined}>
            {t('Choose none')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('Whoever owns what is asked for gets a message, once a day at most; nothing else changes in the project by that.')}
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
                show: ({ what }) => what ?? '–',
                data: ({ what }) => what,
              },
              { label: t('Who'), show: ({ owners }) => owners, data: ({ owners }) => owners },
              { label: t('What came of it'), show: ({ came }) => came, data: ({ came }) => came },
            ]}
          />
        )}
      </Stack>
    </Card>
  );
}
