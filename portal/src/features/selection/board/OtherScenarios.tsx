/** The scenarios that the board is not asked about, as they stood when it was asked. */
import type { SelectionView } from '#api/answers/selections.ts';
import { majorNumber } from '#domain/values/currency.ts';
import { moneyShort } from '../../../shared/format.ts';
import { served, t } from '../../../shared/text.ts';
import { DataTable } from '../../../shared/ui/DataTable.tsx';
import { Section } from '../../../shared/ui/Page.tsx';
import type { Column } from '../../../shared/ui/table-data.ts';
import type { Submission } from '../api.ts';
import { namesOf, share, worth } from '../words.ts';

type Other = Submission['others'][number];

export function OtherScenarios({ selection, asked }: { selection: SelectionView; asked: Submission }) {
  const { currency } = selection;
  const now = asked.scenario.answer?.found.best.chosen ?? [];
  if (asked.others.length === 0) return null;
  const gains = ({ chosen = [] }: Other) =>
    namesOf(
      chosen.filter(id => !now.includes(id)),
      selection,
      '–',
    );
  const loses = ({ chosen }: Other) =>
    chosen
      ? namesOf(
          now.filter(id => !chosen.includes(id)),
          selection,
          '–',
        )
      : '–';
  const columns: readonly Column<Other>[] = [
    { label: t('Scenario'), show: row => `${row.number} ${row.name}`, data: row => `${row.number} ${row.name}` },
    { label: t('Value'), show: row => worth(row.value), data: row => row.value, right: true },
    {
      label: t('Could be better by'),
      show: row => (row.gap == null ? '–' : share(row.gap)),
      data: row => row.gap ?? undefined,
      right: true,
    },
    {
      label: t('Cost ({currency})', { currency }),
      show: row => (row.cost === undefined ? '–' : moneyShort(row.cost, currency)),
      data: row => (row.cost === undefined ? undefined : majorNumber(row.cost, currency)),
      right: true,
    },
    { label: t('In instead'), show: row => served(row.conflict) ?? gains(row), data: row => served(row.conflict) ?? gains(row) },
    { label: t('Out instead'), show: loses, data: loses },
  ];
  return (
    <Section id="other-scenarios" title={t('Other scenarios')}>
      <DataTable
        caption={t('Other scenarios')}
        file={t('other scenarios')}
        columns={columns}
        rows={asked.others}
        keyOf={row => String(row.number)}
      />
    </Section>
  );
}
