/** The columns of the lists of offices below, on the screen and in the file. A page of another office is linked only for whoever may open it. */

import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AlertBelow, DutyBelow, ProjectBelow, ReportBelow } from '#api/answers/offices-below.ts';
import { periodInWords } from '#domain/office/reporting/period-words.ts';
import { dutyLabel } from '../../shared/duty-labels.ts';
import { day, moment, moneyInFile, moneyShort } from '../../shared/format.ts';
import { kindLabels, statusLabels } from '../../shared/labels.ts';
import { reportStateLabels } from '../../shared/report-states.ts';
import { seenInWords } from '../../shared/seen-words.ts';
import { served, t } from '../../shared/text.ts';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';

interface InOffice {
  readonly officeName: string;
  readonly open: boolean;
}

function titled(row: { readonly open: boolean; readonly title: string }, path: string): ReactNode {
  if (!row.open) return <bdi className="clip">{row.title}</bdi>;
  return (
    <Anchor component={Link} to={path} className="clip">
      <bdi>{row.title}</bdi>
    </Anchor>
  );
}

const officeColumn = { label: t('Office'), show: (row: InOffice) => row.officeName, data: (row: InOffice) => row.officeName };

export const projectColumns: readonly Column<ProjectBelow>[] = [
  officeColumn,
  { label: t('Project'), rem: 11, show: row => titled(row, `/projects/${row.id}`), data: row => row.title },
  { label: t('Status'), show: row => <LabelTag label={statusLabels[row.status]} />, data: row => statusLabels[row.status][0] },
  { label: t('Stage'), show: row => row.stageName ?? row.stage ?? '–', data: row => row.stageName ?? row.stage },
  {
    label: t('Budget'),
    show: row => (row.withheld.includes('costs') ? t('withheld') : moneyShort(row.cost, row.currency)),
    data: row => moneyInFile(row.cost, row.currency),
    right: true,
  },
  {
    label: t('Forecast'),
    show: row => (row.withheld.includes('costs') ? t('withheld') : moneyShort(row.forecast, row.currency)),
    data: row => moneyInFile(row.forecast, row.currency),
    right: true,
  },
  { label: t('Currency'), show: row => row.currency, data: row => row.currency },
  { label: t('End'), show: row => day(row.end), data: row => row.end },
  { label: t('Alerts'), show: row => row.alerts, data: row => row.alerts, right: true },
  { label: t('Sponsor'), show: row => row.sponsorName, data: row => row.sponsorName },
];

export const alertColumns: readonly Column<AlertBelow>[] = [
  officeColumn,
  { label: t('Project'), rem: 11, show: row => titled(row, `/projects/${row.project}`), data: row => row.title },
  { label: t('Criterion'), show: row => row.name, data: row => row.name },
  {
    label: t('Kind'),
    show: row => <Tag tone={row.kind === 'must' ? 'bad' : 'warn'}>{kindLabels[row.kind]}</Tag>,
    data: row => kindLabels[row.kind],
  },
  { label: t('What was seen'), show: row => seenInWords(row.value), data: row => row.value },
  { label: t('Owner'), show: row => row.ownerName, data: row => row.ownerName },
  { label: t('Since'), show: row => moment(row.since), data: row => row.since },
];

export const dutyColumns: readonly Column<DutyBelow>[] = [
  officeColumn,
  {
    label: t('Due'),
    show: row => (row.late ? <Tag tone="bad">{t('Late, {due}', { due: day(row.due) })}</Tag> : day(row.due)),
    data: row => row.due,
  },
  { label: t('What'), show: row => dutyLabel(row.kind), data: row => dutyLabel(row.kind) },
  { label: t('Of'), rem: 11, show: row => titled(row, row.path), data: row => row.title },
  { label: t('About'), show: row => <Text className="clip">{row.about ?? '–'}</Text>, data: row => row.about },
  { label: t('Waits for'), show: row => row.ownerNames.join(', '), data: row => row.ownerNames.join('; ') },
];

export const reportColumns: readonly Column<ReportBelow>[] = [
  officeColumn,
  { label: t('Period'), show: row => served(periodInWords(row.period)), data: row => row.period },
  { label: t('Project'), rem: 11, show: row => titled(row, `/projects/${row.project}#reports`), data: row => row.title },
  {
    label: t('State'),
    show: row => <LabelTag label={reportStateLabels[row.state]} />,
    data: row => reportStateLabels[row.state][0],
  },
  { label: t('Asked of'), show: row => row.askedName, data: row => row.askedName },
  { label: t('Due'), show: row => day(row.due), data: row => row.due.slice(0, 10) },
  { label: t('Filed'), show: row => (row.filedAt === undefined ? '–' : moment(row.filedAt)), data: row => row.filedAt },
];
