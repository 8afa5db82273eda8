/** What stands beside the best set: plain cut lists, other sets that come near, what one more unit buys, and what stays good when scores are uncertain. */
import { Stack, Text, Title } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { majorNumber } from '#domain/values/currency.ts';
import { moneyShort } from '../../shared/format.ts';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import type { ScenarioAnswer, ScenarioResult } from './api.ts';
import { cutRows, nearRows, type SetRow, type StepRow, stepRows, type UnsureRow, unsureRows } from './beside-rows.ts';
import { namesOf, share, worth } from './words.ts';

interface BesideProps {
  readonly selection: SelectionView;
  readonly answer: ScenarioAnswer;
  readonly result: ScenarioResult;
}

export function Beside({ selection, answer, result }: BesideProps) {
  return (
    <>
      <Others selection={selection} answer={answer} result={result} />
      <NextSteps selection={selection} result={result} />
      <Unsure selection={selection} answer={answer} result={result} />
      {!result.complete && (
        <Text>{t('It was stopped before everything was worked out; what is missing above is not known.')}</Text>
      )}
    </>
  );
}

interface TableProps<T> {
  readonly title: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
}

/** A table under a heading of its own, with its file. */
function Titled<T>({ title, columns, rows, keyOf }: TableProps<T>) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {title}
      </Title>
      <DataTable caption={title} columns={columns} rows={rows} keyOf={keyOf} />
      <div className="no-print">
        <TableFiles name={title} of={title} columns={columns} rows={rows} />
      </div>
    </Stack>
  );
}

function setColumns({ currency }: SelectionView): readonly Column<SetRow>[] {
  return [
    { label: t('Which'), show: row => row.which, data: row => row.which },
    { label: t('Value'), show: row => worth(row.value), data: row => row.value, right: true },
    { label: t('Less than the best'), show: row => worth(row.less), data: row => row.less, right: true },
    {
      label: t('Cost ({currency})', { currency }),
      show: row => moneyShort(row.cost, currency),
      data: row => majorNumber(row.cost, currency),
      right: true,
    },
    { label: t('In instead'), show: row => row.gains, data: row => row.gains },
    { label: t('Out instead'), show: row => row.loses, data: row => row.loses },
  ];
}

function Others({ selection, answer, result }: BesideProps) {
  const columns = setColumns(selection);
  const best = answer.found.best;
  const cuts = cutRows(result, best, selection);
  const near = nearRows(result, best, selection);
  return (
    <Section id="others" title={t('Beside the best set')}>
      <Stack gap="md">
        {cuts.length > 0 && <Titled title={t('Cut lists')} columns={columns} rows={cuts} keyOf={row => row.which} />}
        {near.length > 0 && (
          <Titled
            title={t('Sets within {share} of the best', { share: share(result.near?.within ?? 0) })}
            columns={columns}
            rows={near}
            keyOf={row => row.which}
          />
        )}
        {result.near && !result.near.complete && <Text>{t('There are more sets that come as near.')}</Text>}
      </Stack>
    </Section>
  );
}

function NextSteps({ selection, result }: Pick<BesideProps, 'selection' | 'result'>) {
  const rows = stepRows(result, selection);
  if (rows.length === 0) return null;
  const columns: readonly Column<StepRow>[] = [
    { label: t('Of what'), show: row => row.what, data: row => row.what },
    { label: t('One unit more'), show: row => row.one, data: row => row.one },
    { label: t('Ten units more'), show: row => row.ten, data: row => row.ten },
    { label: t('Next step'), show: row => row.next, data: row => row.next },
    { label: t('Then chosen'), show: row => row.chosen, data: row => row.chosen },
  ];
  return (
    <Section id="next-steps" title={t('What one more buys')}>
      <Titled title={t('Next steps')} columns={columns} rows={rows} keyOf={row => row.what} />
    </Section>
  );
}

function Unsure({ selection, answer, result }: BesideProps) {
  const { uncertainty } = result;
  if (!uncertainty) return null;
  const rows = unsureRows(uncertainty, answer.found.best.chosen, selection);
  const columns: readonly Column<UnsureRow>[] = [
    { label: t('Set'), show: row => row.set, data: row => row.set },
    { label: t('Value'), show: row => worth(row.value), data: row => row.value, right: true },
    { label: t('Best in'), show: row => (row.times === undefined ? '–' : share(row.times)), data: row => row.times, right: true },
    { label: t('Could miss at most'), show: row => worth(row.regret), data: row => row.regret, right: true },
  ];
  const [robust] = uncertainty.regrets;
  return (
    <Section id="uncertainty" title={t('When scores are uncertain')}>
      <Stack gap="sm">
        <Text>
          {t('{draws} draws of the scores within their bounds (seed {seed}), the best set of each.', {
            draws: uncertainty.draws,
            seed: uncertainty.seed,
          })}
        </Text>
        {robust && (
          <Text className="clip">
            {uncertainty.regretsOfAll
              ? t('Of all sets, this one could miss least ({worth}): {namesOf}.', {
                  worth: worth(robust.maxRegret),
                  namesOf: namesOf(robust.chosen, selection),
                })
              : t('Of the sets that were tried, this one could miss least ({worth}): {namesOf}.', {
                  worth: worth(robust.maxRegret),
                  namesOf: namesOf(robust.chosen, selection),
                })}
          </Text>
        )}
        <Titled title={t('Sets under uncertainty')} columns={columns} rows={rows} keyOf={row => row.set} />
        {uncertainty.coreIndex && (
          <Text className="clip">
            {t('Share of the sets that nothing beats for all values: {toSorted}.', {
              toSorted: Object.entries(uncertainty.coreIndex)
                .toSorted(([, a], [, b]) => b - a)
                .map(([project, part]) => `${namesOf([project], selection)} ${share(part)}`)
                .join('; '),
            })}
          </Text>
        )}
      </Stack>
    </Section>
  );
}
