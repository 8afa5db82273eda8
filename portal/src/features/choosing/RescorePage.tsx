/** The portfolio under another scoring model, or with other weights: who moves from which place to which, and by which goal. Nothing is saved. */
import { Alert, Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { RescoredRow } from '#api/answers/rescored.ts';
import type { ScoringModels } from '#api/answers/scoring-models.ts';
import { useAddress } from '../../shared/address.ts';
import { useScoringModels } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { number } from '../../shared/format.ts';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { FirstRows } from './FirstRows.tsx';
import { choicesOf } from './model-choices.ts';
import { bottomLine, useRescored, weightsOf } from './rescored.ts';
import { fileColumns, rescoredColumns } from './rescored-columns.tsx';
import { type WeightDraft, WeightFields, weightsIn } from './WeightFields.tsx';

export function RescorePage() {
  const { office } = useCurrentUser();
  return (
    <Answer of={useScoringModels(office.id)} what={t('Reading the scoring models')}>
      {models => <Rescore key={office.id} models={models} />}
    </Answer>
  );
}

/** The address names both models, so that what was found can be passed on; as long as it names none, the newest published one is tried. */
function useChosen(models: ScoringModels) {
  const { query, set } = useAddress();
  const choices = choicesOf(models);
  const newest = choices.flatMap(entry => ('items' in entry ? entry.items : []))[0]?.value ?? '';
  const choose = (which: 'before' | 'after', choice: string) => set({ before, after, [which]: choice });
  const before = query.get('before') ?? '';
  const after = query.get('after') ?? newest;
  return { choices, before, after, choose };
}

function Rescore({ models }: { models: ScoringModels }) {
  const { office } = useCurrentUser();
  const { choices, before, after, choose } = useChosen(models);
  const [tried, setTried] = useState<readonly WeightDraft[]>();
  const [settled] = useDebouncedValue(tried, 250);
  const answer = useRescored(office.id, { before, after, weights: tried && settled && weightsIn(settled) });
  const rows = answer.data?.pages.flatMap(({ items }) => items) ?? [];
  const chooseModel = (which: 'before' | 'after') => (choice: string) => {
    setTried(undefined);
    choose(which, choice);
  };
  return (
    <Page
      title={t('Another scoring model')}
      intro={t('Who would move if the portfolio were scored by another model, or with other weights. Nothing is saved.')}
      actions={<TableFiles name="another scoring model" columns={fileColumns(rows)} rows={rows} />}
    >
      <FieldRow>
        <ModelChoice label={t('Now scored by')} value={before} data={choices} choose={chooseModel('before')} />
        <ModelChoice label={t('Tried instead')} value={after} data={choices} choose={chooseModel('after')} />
      </FieldRow>
      {answer.error && <ErrorAlert error={answer.error} />}
      {answer.isPending && <Loading what={t('Scoring the portfolio')} />}
      {answer.data?.pages[0] && (
        <Alert
          variant="outline"
          role="status"
          color={tried ? 'yellow' : 'blue'}
          title={tried ? t('With weights that are only tried') : t('Who moves')}
        >
          {bottomLine(answer.data.pages[0])}
        </Alert>
      )}
      <Weights start={weightsOf(after, models, office.goals)} tried={tried} setTried={setTried} />
      {rows.length > 0 && <Moves rows={rows} of={answer} />}
    </Page>
  );
}

interface ModelChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly data: ReturnType<typeof choicesOf>;
  readonly choose: (choice: string) => void;
}

function ModelChoice({ label, value, data, choose }: ModelChoiceProps) {
  return <NativeSelect label={label} data={data} value={value} onChange={event => choose(event.currentTarget.value)} />;
}

interface WeightsProps {
  readonly start: readonly WeightDraft[];
  readonly tried: readonly WeightDraft[] | undefined;
  readonly setTried: (tried: readonly WeightDraft[] | undefined) => void;
}

function Weights({ start, tried, setTried }: WeightsProps) {
  const [open, setOpen] = useState(false);
  if (start.length === 0) return null;
  return (
    <Section
      id="weights"
      title={t('With other weights')}
      onPaper={false}
      actions={
        tried ? (
          <Button variant="default" size="xs" onClick={() => setTried(undefined)}>
            {t('Put the weights back')}
          </Button>
        ) : (
          <Button variant="default" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('Hide the weights') : t('Try other weights')}
          </Button>
        )
      }
    >
      {open || tried ? (
        <Stack gap="sm">
          <WeightFields start={start} weights={tried ?? start} change={setTried} />
        </Stack>
      ) : (
        <Text size="sm">{start.map(({ name, weight }) => `${name} ${number(Number(weight), 2)}`).join(', ')}</Text>
      )}
    </Section>
  );
}

/** Rows that are shown at first. */
const mostRows = 100;

function Moves({ rows, of }: { rows: readonly RescoredRow[]; of: Parameters<typeof More>[0]['of'] }) {
  return (
    <Section id="moves" title={t('Places before and after')}>
      <Stack>
        <FirstRows rows={rows} most={mostRows} what={t('projects')}>
          {shown => (
            <DataTable
              caption={t('Places before and after')}
              columns={rescoredColumns}
              rows={shown}
              keyOf={({ project }) => project}
            />
          )}
        </FirstRows>
        {of.hasNextPage && <More of={of} shown={rows.length} what={t('projects')} />}
      </Stack>
    </Section>
  );
}
