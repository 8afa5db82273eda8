/** Takes people from a file: chosen, compared line by line with those of the office, and only then taken, with a reason. */
import { Button, Checkbox, FileInput, Group, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportedPeople } from '#api/answers/people.ts';
import { countsInWords } from '#domain/office/people/file-words.ts';
import { readTable, type TableLine } from '#imports/table.ts';
import { ApiError, request } from '../../../shared/api/client.ts';
import { DraftNotice } from '../../../shared/drafts/DraftNotice.tsx';
import { useDraftText } from '../../../shared/drafts/use-draft-of.ts';
import { ReasonText } from '../../../shared/forms/WrittenField.tsx';
import { TableFiles } from '../../../shared/parts/TableFiles.tsx';
import { served, t } from '../../../shared/text.ts';
import { DataTable } from '../../../shared/ui/DataTable.tsx';
import { ErrorAlert } from '../../../shared/ui/states.tsx';
import { outcomeColumns } from './import-words.ts';

interface ImportDialogProps {
  readonly path: string;
  readonly close: () => void;
  readonly done: (what: string) => void;
}

export function ImportDialog(props: ImportDialogProps) {
  return (
    <Modal
      opened
      onClose={props.close}
      closeOnClickOutside={false}
      size="xl"
      title={t('Add people from a file')}
      closeButtonProps={{ 'aria-label': t('Close without taking people in') }}
    >
      <Import {...props} />
    </Modal>
  );
}

interface Compared {
  readonly lines: readonly TableLine[];
  readonly read: string;
  readonly answer: ImportedPeople;
}

function Import({ path, close, done }: ImportDialogProps) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [removing, setRemoving] = useState(false);
  const [compared, setCompared] = useState<Compared>();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const ask = (lines: readonly TableLine[], more: object) =>
    request<ImportedPeople>(`${path}-file`, {
      method: 'POST',
      body: { records: lines, absent: removing ? 'remove' : 'stay', ...more },
      key: crypto.randomUUID(),
    });
  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    setError(undefined);
    await work().catch((fault: unknown) => setError(fault instanceof Error ? fault : new Error(String(fault))));
    setBusy(false);
  };
  const compare = () =>
    act(async () => {
      if (!file) throw unreadable(t('Choose a file first.'));
      const table = await readTable(file);
      if ('fault' in table) throw unreadable(served(table.fault));
      setCompared({ ...table, answer: await ask(table.lines, {}) });
    });
  const take = (reason: string, taken: () => void) =>
    act(async () => {
      if (!compared) return;
      const answer = await ask(compared.lines, { commit: true, expectedVersion: compared.answer.version, reason });
      taken();
      await client.invalidateQueries();
      done(
        `${served(countsInWords(answer.items))}.${answer.facts.includes('change-proposed') ? ` ${t('It waits for a second person.')}` : ''}`,
      );
      close();
    });
  const change = (what: () => void) => {
    what();
    setCompared(undefined);
  };
  return (
    <Stack>
      <Text size="sm">
        {t(
          'A CSV file or a workbook (XLSX, ODS) with the columns Name, Mail and Roles, in any order; a column Sign-in id is read, too. People whom the office has are found by their id or their address.',
        )}
      </Text>
      <FileInput
        label={t('File')}
        placeholder={t('Choose a file')}
        accept=".csv,.txt,.tsv,.xlsx,.ods"
        value={file}
        onChange={next => change(() => setFile(next))}
      />
      <Checkbox
        label={t('Remove people who stand in no line of the file')}
        checked={removing}
        onChange={event => {
          const { checked } = event.currentTarget;
          change(() => setRemoving(checked));
        }}
      />
      {error && <ErrorAlert error={error} />}
      {compared ? (
        <Comparison compared={compared} busy={busy} take={take} close={close} />
      ) : (
        <Group justify="space-between">
          <Button variant="default" onClick={close}>
            {t('Go back')}
          </Button>
          <Button loading={busy} onClick={() => void compare()}>
            {t('Compare with the office')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** Nothing was sent: the file itself is at fault. */
function unreadable(detail: string): ApiError {
  return new ApiError({ status: 0, title: t('The file cannot be read'), detail });
}

interface ComparisonProps {
  readonly compared: Compared;
  readonly busy: boolean;
  readonly take: (reason: string, taken: () => void) => Promise<void>;
  readonly close: () => void;
}

/** Lines shown at once, at most; the file that can be downloaded has all. */
const most = 100;

function Comparison({ compared: { answer, read }, busy, take, close }: ComparisonProps) {
  const { text: reason, setText: setReason, draft, kept } = useDraftText({ form: 'people-file', subject: '' });
  const [asked, setAsked] = useState(false);
  const told = answer.items.filter(({ outcome }) => outcome !== 'unchanged');
  const differs = told.some(({ outcome }) => outcome !== 'refused');
  const go = () => {
    setAsked(true);
    if (reason.trim() !== '') void take(reason.trim(), draft.done);
  };
  return (
    <>
      <Text role="status">
        {t('Read as {read}, with the header in line {header}: {countsInWords}.', {
          read: served(read),
          header: answer.header,
          countsInWords: served(countsInWords(answer.items)),
        })}
        {answer.unread.length > 0 && ` ${t('Columns that are not read: {unread}.', { unread: answer.unread.join(', ') })}`}
      </Text>
      {told.length > 0 && (
        <DataTable
          caption={t('What the file would change')}
          columns={outcomeColumns}
          rows={told.slice(0, most)}
          keyOf={item => `${item.line ?? ''} ${item.id}`}
        />
      )}
      <Group>
        <TableFiles
          name="people-import"
          label={t('Download all {items} lines', { items: answer.items.length })}
          columns={outcomeColumns}
          rows={answer.items}
        />
      </Group>
      {differs && <DraftNotice draft={kept} />}
      {differs && (
        <ReasonText
          minRows={1}
          text={reason}
          setText={setReason}
          missing={asked && reason.trim() === '' && t('Say why: the history of the office keeps it.')}
        />
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={close}>
          {t('Go back')}
        </Button>
        {differs && (
          <Button loading={busy} onClick={go}>
            {t('Take these people in')}
          </Button>
        )}
      </Group>
    </>
  );
}
