/** The columns of the portfolio's table, on the screen and in the file; each by the name under which the address and the server know it. */
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { ProjectRow } from '#api/answers/lists.ts';
import { expectedCost } from '#domain/project/portfolio/entry.ts';
import type { PortfolioColumn } from '#domain/project/portfolio/order.ts';
import { majorNumber } from '#domain/values/currency.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day, dayOf, moneyShort, number } from '../../shared/format.ts';
import { confidenceLabels, statusLabels } from '../../shared/labels.ts';
import { wholePercent } from '../../shared/outlook-words.ts';
import { commas, t } from '../../shared/text.ts';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import type { Names } from './names.ts';

export interface PortfolioTableColumn extends Column<ProjectRow> {
  readonly id: PortfolioColumn;
}

/** Shown until the reader chooses others. */
export const usualColumns: readonly PortfolioColumn[] = [
  ...(['title', 'status', 'stage', 'score', 'cost', 'end', 'confidence', 'cost-grows', 'end-slips', 'alerts', 'musts'] as const),
  ...(['model', 'department', 'sponsor'] as const),
];

export function columnsFor({ currency, person, model, stages }: Names): readonly PortfolioTableColumn[] {
  const inMajor = (row: ProjectRow) => {
    const minor = expectedCost(row);
    return minor === undefined ? undefined : majorNumber(minor, currency);
  };
  const cost = (row: ProjectRow) => (row.withheld.includes('costs') ? t('withheld') : moneyShort(expectedCost(row), currency));
  const gatesOf = ({ gateModel, chosenModel }: ProjectRow) =>
    gateModel === undefined ? undefined : commas(model(gateModel), chosenModel && t('chosen by the PMO'));
  const stageIn = ({ stage, ownStage }: ProjectRow) =>
    ownStage
      ? t('{stages}: stage {number} of {of}, {name}', {
          stages: stages(stage),
          number: ownStage.number,
          of: ownStage.of,
          name: isolated(ownStage.name),
        })
      : stages(stage);
  return [
    {
      id: 'title',
      label: t('Project'),
      rem: 13,
      show: row => (
        <Anchor component={Link} to={`/projects/${row.id}`}>
          {row.title}
        </Anchor>
      ),
      data: row => row.title,
    },
    {
      id: 'status',
      label: t('Status'),
      show: row => <LabelTag label={statusLabels[row.status]} />,
      data: row => statusLabels[row.status][0],
    },
    { id: 'stage', label: t('Stage'), show: stageIn, data: stageIn, rem: 8 },
    { id: 'score', label: t('Score'), show: row => number(row.score), data: row => row.score, right: true },
    { id: 'cost', label: t('Forecast cost ({currency})', { currency }), show: cost, data: inMajor, right: true },
    { id: 'end', label: t('End'), show: row => day(row.end), data: row => row.end, rem: 6.5 },
    {
      id: 'confidence',
      label: t('Confidence'),
      show: row => <LabelTag label={confidenceLabels[row.confidence ?? '']} />,
      data: row => confidenceLabels[row.confidence ?? '']?.[0],
    },
    {
      id: 'cost-grows',
      label: t('Chance that the cost grows'),
      rem: 7,
      show: ({ risks }) => (risks ? wholePercent(risks.cost) : '–'),
      data: ({ risks }) => risks?.cost,
      right: true,
    },
    {
      id: 'end-slips',
      label: t('Chance that the end slips'),
      rem: 7,
      show: ({ risks }) => (risks ? wholePercent(risks.slip) : '–'),
      data: ({ risks }) => risks?.slip,
      right: true,
    },
    { id: 'alerts', label: t('Alerts'), show: row => row.alerts, data: row => row.alerts, right: true },
    {
      id: 'musts',
      label: t('Failing musts'),
      show: row => <Musts count={row.musts ?? 0} />,
      data: row => row.musts ?? 0,
      right: true,
    },
    { id: 'high-risks', label: t('High risks'), show: row => row.highRisks ?? '–', data: row => row.highRisks, right: true },
    { id: 'model', label: t('Gate model'), show: row => gatesOf(row) ?? '–', data: gatesOf },
    { id: 'department', label: t('Department'), show: row => row.department ?? '–', data: row => row.department },
    { id: 'category', label: t('Category'), show: row => row.category ?? '–', data: row => row.category },
    { id: 'sponsor', label: t('Sponsor'), show: row => person(row.sponsor), data: row => person(row.sponsor) },
    {
      id: 'manager',
      label: t('Project manager'),
      show: row => (row.manager === undefined ? '–' : person(row.manager)),
      data: row => (row.manager === undefined ? undefined : person(row.manager)),
    },
    { id: 'proposed', label: t('Proposed'), show: row => dayOf(row.submittedAt), data: row => row.submittedAt },
    { id: 'changed', label: t('Last news'), show: row => dayOf(row.changedAt), data: row => row.changedAt },
  ];
}

/** A must that fails keeps a plain go from being cast: it is seen from afar. */
function Musts({ count }: { readonly count: number }) {
  return count === 0 ? '0' : <Tag tone="bad">{String(count)}</Tag>;
}
