/** Reports on many projects from one table: a sheet with the last figures to fill in, compared line by line, and only then filed. */
import { Alert, Button, FileInput, Group, NativeSelect, Progress, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { FieldRow } from '../../../shared/forms/FieldRow.tsx';
import { TableFiles } from '../../../shared/parts/TableFiles.tsx';
import { sentences, t } from '../../../shared/text.ts';
import { DataTable } from '../../../shared/ui/DataTable.tsx';
import { Page, Section } from '../../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../../shared/ui/states.tsx';
import { type Compared, compare, fileAll, type LineItem, type ReportsForm } from './api.ts';
import { countsOf, lineColumns } from './columns.ts';
import { Sheet } from './Sheet.tsx';

export function ReportsFilePage() {
  return (
    <Page title={t('Report on many projects')} intro={t('One line a project: what is left empty stays as it was reported last.')}>
      <Section id="sheet" title={t('The sheet')}>
        <Sheet />
      </Section>
      <Section id="file" title={t('Your file')}>
        <Filing />
      </Section>
    </Page>
  );
}

interface Done {
  readonly count: number;
  readonly all: number;
}

const slashes = [
  { value: '', label: t('None of them, or I do not know') },
  { value: 'day', label: t('The third of April (day first)') },
  { value: 'month', label: t('The fourth of March (month first)') },
];

function Filing() {
  const { office } = useCurrentUser();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [form, setForm] = useState<ReportsForm>({ decimal: '.' });
  const [compared, setCompared] = useState<Compared>();
  const [filed, setFiled] = useState<readonly LineItem[]>();
  const [error, setError] = useState<Error>();
  const [done, setDone] = useState<Done>();
  const act = async (work: () => Promise<void>) => {
    setDone({ count: 0, all: 1 });
    setError(undefined);
    await work().catch((fault: unknown) => setError(fault instanceof Error ? fault : new Error(String(fault))));
    setDone(undefined);
  };
  const asking = { office: office.id, form, progress: (count: number, all: number) => setDone({ count, all }) };
  const anew = (change: () => void) => {
    change();
    setCompared(undefined);
    setFiled(undefined);
    setError(undefined);
  };
  const look = () =>
    act(async () => {
      if (file) setCompared(await compare(file, asking));
    });
  const take = (from: Compared) =>
    act(async () => {
      setFiled(await fileAll(from, asking));
      await client.invalidateQueries();
    });
  return (
    <Stack>
      <FileInput
        label={t('File')}
        description={t('CSV, XLSX or ODS')}
        placeholder={t('Choose a file')}
        accept=".csv,.txt,.tsv,.xlsx,.ods"
        value={file}
        onChange={next => anew(() => setFile(next))}
      />
      <HowWritten form={form} change={next => anew(() => setForm(next))} />
      {error && <ErrorAlert error={error} />}
      {!compared && (
        <Group>
          <Button disabled={!file} loading={done !== undefined} onClick={() => void look()}>
            {t('Compare with the last reports')}
          </Button>
        </Group>
      )}
      {done && (
        <Progress
          value={(100 * done.count) / done.all}
          aria-label={t('{count} of {all} lines', { count: done.count, all: done.all })}
        />
      )}
      {compared && <Lines compared={compared} filed={filed} busy={done !== undefined} take={() => void take(compared)} />}
    </Stack>
  );
}

function HowWritten({ form, change }: { form: ReportsForm; change: (form: ReportsForm) => void }) {
  return (
    <FieldRow>
      <NativeSelect
        label={t('Decimal sign')}
        data={[
          { value: '.', label: '1,250.50' },
          { value: ',', label: '1.250,50' },
        ]}
        value={form.decimal}
        onChange={event => change({ ...form, decimal: event.currentTarget.value === ',' ? ',' : '.' })}
      />
      <NativeSelect
        label={t('03/04/2027 means')}
        data={slashes}
        value={form.slashed ?? ''}
        onChange={event => {
          const { value } = event.currentTarget;
          change({ decimal: form.decimal, ...(value === 'day' || value === 'month' ? { slashed: value } : {}) });
        }}
      />
    </FieldRow>
  );
}

/** Lines shown at once, at most; the file that can be downloaded has all. */
const most = 100;

interface LinesProps {
  readonly compared: Compared;
  readonly filed: readonly LineItem[] | undefined;
  readonly busy: boolean;
  readonly take: () => void;
}

function Lines({ compared: { items, read, header, unread }, filed, busy, take }: LinesProps) {
  const { office } = useCurrentUser();
  const shown = filed ?? items;
  const columns = lineColumns(office.currency);
  const telling = shown.filter(({ outcome }) => outcome !== 'unchanged');
  const toFile = items.filter(({ outcome }) => outcome === 'report').length;
  const counts = countsOf(shown) || t('no line says anything');
  return (
    <>
      <Alert
        variant="outline"
        color={filed ? 'green' : 'blue'}
        role="status"
        title={filed ? t('The reports are filed') : t('Compared')}
      >
        {sentences(
          filed ? `${counts}.` : t('Read as {read}, with the header in line {header}: {counts}.', { read, header, counts }),
          unread.length > 0 && t('Columns that are not read: {unread}.', { unread: unread.join(', ') }),
        )}
      </Alert>
      {telling.length > 0 && (
        <DataTable
          caption={t('What the lines say')}
          columns={columns}
          rows={telling.slice(0, most)}
          keyOf={({ line }) => String(line)}
        />
      )}
      {telling.length > most && (
        <Text size="sm">{t('{telling} more lines stand in the download.', { telling: telling.length - most })}</Text>
      )}
      <Group>
        {!filed && toFile > 0 && (
          <Button loading={busy} onClick={take}>
            {t('{toFile, plural, one {File {toFile} report} other {File {toFile} reports}}', { toFile })}
          </Button>
        )}
        <TableFiles
          name="reports-of-file"
          label={t('Download all {shown} lines', { shown: shown.length })}
          columns={columns}
          rows={shown}
        />
      </Group>
    </>
  );
}
