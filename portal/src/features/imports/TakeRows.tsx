/** Takes the rows with a bar of progress, goes on after a break, and then says what became of each: to read, and to take away. */
import { Alert, Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useOnce } from '../../shared/api/once.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { CellFiles } from '../../shared/parts/TableFiles.tsx';
import { t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { type Asked, commitFrom, intakeAnswers, type Mapping, type Preview, type Row } from './api.ts';
import { RowsTable } from './RowsTable.tsx';
import { countsOf, outcomeLabels, reportRows } from './words.ts';

interface TakeRowsProps {
  readonly preview: Preview;
  readonly asked: Asked;
  /** The file is being looked at anew, or its rows are being taken. */
  readonly busy: boolean;
  readonly onTaken: () => void;
}

/** Names the taking of a file's rows, during which nobody says how else it is to be read. */
export function takingOf({ file }: Asked): readonly string[] {
  return ['/v1/imports', file.key];
}

export function TakeRows({ preview, asked, busy, onTaken }: TakeRowsProps) {
  const client = useQueryClient();
  const taken = useRef<Row[]>([]);
  const [count, setCount] = useState(0);
  const take = useOnce(async () => {
    await commitFrom(asked, taken.current.length, rows => {
      taken.current.push(...rows);
      setCount(taken.current.length);
    });
    return intakeAnswers(asked, taken.current);
  });
  const taking = useMutation({
    mutationKey: takingOf(asked),
    mutationFn: take,
    onSuccess: () => {
      onTaken();
      // The portfolio, rounds, alerts and what waits for somebody change with the projects.
      void client.invalidateQueries();
    },
  });
  const toTake = preview.rows.filter(
    ({ outcome }) => outcome !== 'refused' && outcome !== 'asked' && outcome !== 'unchanged',
  ).length;
  if (taking.data) return <Taken rows={taking.data} preview={preview} />;
  return (
    <Stack>
      <Text>
        {toTake === 0
          ? t('There is nothing new in this file: no row would change anything.')
          : t(
              '{toTake} of {read} rows are new or change a project. Rows that are refused stay out; correct them and import the file again.',
              { toTake, read: preview.read },
            )}
      </Text>
      <Group>
        <Button onClick={() => taking.mutate()} loading={taking.isPending} disabled={toTake === 0 || busy}>
          {count > 0 && !taking.isPending
            ? t('Go on from row {count}', { count: count + 1 })
            : t('Take {toTake} rows', { toTake })}
        </Button>
        <CellFiles name="import-preview" label={t('Preview')} cells={() => reportRows(preview.rows, preview)} />
      </Group>
      {taking.isPending && (
        <Stack gap={4} role="status">
          <Text>
            {count < preview.read
              ? t('{count} of {read} rows.', { count, read: preview.read })
              : t('Waiting for what intake says.')}
          </Text>
          <Progress value={(count / Math.max(1, preview.read)) * 100} aria-label={t('Taking the rows')} />
        </Stack>
      )}
      {taking.error && (
        <>
          <ErrorAlert error={taking.error} />
          <Text>{t('What was taken stays. Go on: no row is taken twice.')}</Text>
        </>
      )}
    </Stack>
  );
}

function Taken({ rows, preview }: { rows: readonly Row[]; preview: Preview }) {
  const counts = countsOf(rows);
  const open = counts.some(([outcome]) => outcome === 'refused' || outcome === 'asked' || outcome === 'again');
  return (
    <Stack>
      <Alert color={open ? 'yellow' : 'green'} variant="outline" role="status" title={t('The file was imported')}>
        {counts.map(([outcome, count]) => `${outcomeLabels[outcome][0]}: ${count}`).join(', ')}.
      </Alert>
      <Group>
        <CellFiles name="import-report" label={t('Report')} cells={() => reportRows(rows, preview)} />
      </Group>
      <RowsTable rows={rows} currency={preview.mapping.money.currency} />
      <KeepMapping mapping={preview.mapping} origin={preview.origin} />
    </Stack>
  );
}

/** Offered to those who keep the mappings of the office, for one that the office does not keep as it is. */
function KeepMapping({ mapping, origin }: { mapping: Mapping; origin: Preview['origin'] }) {
  const { office } = useCurrentUser();
  const [title, setTitle] = useState(origin === 'guessed' || mapping.title === guessedTitle ? '' : mapping.title);
  const keeping = useSend();
  if (!office.actions.includes('keep-import-mappings') || origin === 'kept' || origin === 'preset') return null;
  if (keeping.isSuccess) return <Text role="status">{t('The mapping is kept: the same file is understood next month.')}</Text>;
  const body = { mapping: { ...mapping, title: title.trim() } };
  return (
    <Stack maw={520}>
      <TextInput
        label={t('Keep this mapping for the office')}
        description={t('Next month the same file is understood by it.')}
        placeholder={t('Monthly list of the delivery unit')}
        maxLength={200}
        value={title}
        onChange={event => setTitle(event.currentTarget.value)}
      />
      <Group>
        <Button
          variant="default"
          disabled={title.trim() === ''}
          loading={keeping.isPending}
          onClick={() => keeping.mutate({ path: `/v1/offices/${office.id}/import-mappings`, body })}
        >
          {t('Keep the mapping')}
        </Button>
      </Group>
      {keeping.error && <ErrorAlert error={keeping.error} />}
    </Stack>
  );
}

/** What the server calls a guess before somebody gives it a name. */
const guessedTitle = 'Guessed from the header';
