/** The tree of offices with what each comes to, those below it included. */
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { RollUpAnswer } from '#api/answers/offices-below.ts';
import { majorNumber } from '#domain/values/currency.ts';
import { moneyShort } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';

export type OfficeInTree = RollUpAnswer['items'][number];

/** Whether a line says what the office comes to alone, or with those below it. */
export type Reach = 'own' | 'all';

export function OfficesTable({ offices, reach }: { offices: readonly OfficeInTree[]; reach: Reach }) {
  return <DataTable caption={t('Offices')} file="offices" columns={columnsFor(reach)} rows={offices} keyOf={({ id }) => id} />;
}

function columnsFor(reach: Reach): readonly Column<OfficeInTree>[] {
  const count = (label: string, of: (office: OfficeInTree) => number): Column<OfficeInTree> => ({
    ...{ label, show: of, data: of, right: true },
  });
  const inMajor = (office: OfficeInTree, sum: 'cost' | 'forecast') =>
    office[reach].money.map(money => `${majorNumber(money[sum], money.currency)} ${money.currency}`).join('; ');
  const money = (label: string, sum: 'cost' | 'forecast'): Column<OfficeInTree> => ({
    label,
    show: office => <Amounts of={office[reach].money} sum={sum} />,
    data: office => inMajor(office, sum),
    right: true,
  });
  return [
    { label: t('Office'), show: office => <OfficeName office={office} />, data: office => office.name },
    count(t('Projects'), office => office[reach].projects),
    count(t('Under way'), office => office[reach].underWay),
    count(t('Deciding'), office => office[reach].deciding),
    count(t('Other gates than by size'), office => office[reach].chosenModels),
    money(t('Budget'), 'cost'),
    money(t('Forecast'), 'forecast'),
    {
      label: t('Alerts'),
      show: office => <Counted all={office[reach].alerts} bad={office[reach].musts} words={t('of musts')} />,
      data: office => office[reach].alerts,
      right: true,
    },
    {
      label: t('Waiting'),
      show: office => <Counted all={office[reach].waiting} bad={office[reach].late} words={t('late')} />,
      data: office => office[reach].waiting,
      right: true,
    },
    {
      label: t('Reports to come'),
      show: office => <Counted all={office[reach].reportsToCome} bad={office[reach].reportsMissed} words={t('missed')} />,
      data: office => office[reach].reportsToCome,
      right: true,
    },
  ];
}

function OfficeName({ office: { id, name, depth } }: { office: OfficeInTree }) {
  return (
    <div style={{ paddingInlineStart: `${Math.min(depth, 6) * 0.9}rem` }}>
      <Anchor component={Link} to={`/offices?of=${id}`} className="clip">
        <bdi>{name}</bdi>
      </Anchor>
    </div>
  );
}

/** A count, and how many of them are bad, if any. */
function Counted({ all, bad, words }: { all: number; bad: number; words: string }) {
  return (
    <Stack gap={2} align="flex-end">
      {all}
      {bad > 0 && <Tag tone="bad">{`${bad} ${words}`}</Tag>}
    </Stack>
  );
}

function Amounts({ of, sum }: { of: OfficeInTree['own']['money']; sum: 'cost' | 'forecast' }) {
  if (of.length === 0) return <>–</>;
  return (
    <Stack gap={0} align="flex-end">
      {of.map(money => (
        <span key={money.currency}>
          {moneyShort(money[sum], money.currency)}
          {money.unknown > 0 && (
            <Text size="xs" c="dimmed">
              {t('{unknown, plural, one {without {unknown} project} other {without {unknown} projects}}', {
                unknown: money.unknown,
              })}
            </Text>
          )}
        </span>
      ))}
    </Stack>
  );
}
