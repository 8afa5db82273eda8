/** Benefits of closed projects: what was promised, what came, which review is next and whose it is; those that are late first. */
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { BenefitView } from '#api/answers/benefits.ts';
import { rowsOf, useBenefits } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { figureInWords } from '../../shared/descriptions.ts';
import { day, money, share } from '../../shared/format.ts';
import { achievementLabels } from '../../shared/labels.ts';
import { BenefitsTogether } from '../../shared/parts/BenefitsTogether.tsx';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';

/** Benefits of two projects may have the same id. */
const keyOf = ({ project, id }: BenefitView) => `${project} ${id}`;

export function BenefitsPage() {
  const { office } = useCurrentUser();
  const benefits = useBenefits(office.id, 50);
  const rows = rowsOf(benefits.data, keyOf);
  const columns = columnsFor(office.currency);
  const all = benefits.data?.pages[0]?.all;
  return (
    <Page
      title={t('Benefits')}
      intro={t(
        'What closed projects promised and what came of it. Each benefit is reviewed on the days that the gate model of its project says.',
      )}
      actions={<TableFiles name="benefits" columns={columns} rows={rows} />}
    >
      {benefits.error && <ErrorAlert error={benefits.error} retry={() => void benefits.refetch()} />}
      {benefits.isPending && <Loading what={t('Reading the benefits')} />}
      {benefits.data && rows.length === 0 && (
        <Empty title={t('No benefit is reviewed yet.')}>{t('Reviews are planned when a project with benefits is closed.')}</Empty>
      )}
      {all && rows.length > 0 && (
        <Section id="together" title={t('All together')}>
          <BenefitsTogether all={all} currency={office.currency} />
        </Section>
      )}
      {rows.length > 0 && (
        <Section id="list" title={t('Benefit by benefit')}>
          <DataTable caption={t('Benefits')} columns={columns} rows={rows} keyOf={keyOf} />
        </Section>
      )}
      {benefits.data && rows.length > 0 && <More of={benefits} shown={rows.length} what={t('benefits')} />}
    </Page>
  );
}

function columnsFor(currency: string): readonly Column<BenefitView>[] {
  return [
    {
      label: t('Project'),
      show: row => (
        <Anchor component={Link} to={`/projects/${row.project}#benefits`}>
          {row.title}
        </Anchor>
      ),
      data: row => row.title,
    },
    { label: t('Benefit'), show: row => <bdi>{row.name}</bdi>, data: row => row.name },
    { label: t('Owner'), show: row => <bdi>{row.ownerName}</bdi>, data: row => row.ownerName },
    { label: t('Promised'), show: row => promised(row, currency), data: row => promised(row, currency), right: true },
    { label: t('Came to'), show: row => cameTo(row, currency), data: row => cameTo(row, currency), right: true },
    {
      label: t('Share'),
      show: row => (row.share === undefined ? '–' : share(row.share)),
      data: row => row.share,
      right: true,
    },
    {
      label: t('Newest review'),
      show: row => (row.achieved === undefined ? t('None yet') : <LabelTag label={achievementLabels[row.achieved]} />),
      data: row => row.achieved && achievementLabels[row.achieved][0],
    },
    {
      label: t('Next review'),
      show: row => (
        <>
          {row.next === undefined ? t('None') : day(row.next)} {row.late && <Tag tone="bad">{t('Late')}</Tag>}
        </>
      ),
      data: row => row.next,
    },
    { label: t('Asked of'), show: row => <bdi>{row.askedName ?? '–'}</bdi>, data: row => row.askedName },
    { label: t('Late'), show: row => (row.late ? t('Yes') : t('No')), data: row => (row.late ? 'yes' : 'no') },
  ];
}

function promised({ promised: amount, target, unit }: BenefitView, currency: string): string {
  if (amount !== undefined) return money(amount, currency);
  return target === undefined ? '–' : figureInWords(target, unit);
}

function cameTo({ promised: inMoney, amount, figure, unit }: BenefitView, currency: string): string {
  if (amount !== undefined && (inMoney !== undefined || figure === undefined)) return money(amount, currency);
  return figure === undefined ? '–' : figureInWords(figure, unit);
}
