/** The columns of the portfolio's table, on the screen and in the file. */
import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { ProjectRow } from '#api/answers/lists.ts';
import { majorNumber } from '#domain/values/currency.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day, moneyShort, number } from '../../shared/format.ts';
import { confidenceLabels, statusLabels } from '../../shared/labels.ts';
import { wholePercent } from '../../shared/outlook-words.ts';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';

interface ColumnContext {
  readonly currency: string;
  readonly nameOf: (person: string | undefined) => string;
  readonly modelName: (model: string) => string;
  readonly stageName: (stage: string | undefined) => string;
}

export function columnsFor({ currency, nameOf, stageName, modelName }: ColumnContext): readonly Column<ProjectRow>[] {
  const inMajor = ({ forecast, cost: proposed }: ProjectRow) => {
    const minor = forecast ?? proposed;
    return minor === undefined ? undefined : majorNumber(minor, currency);
  };
  const cost = (row: ProjectRow) =>
    row.withheld.includes('costs') ? 'withheld' : moneyShort(row.forecast ?? row.cost, currency);
  const gatesOf = ({ gateModel, chosenModel }: ProjectRow) =>
    gateModel === undefined ? undefined : `${modelName(gateModel)}${chosenModel ? ', chosen by the PMO' : ''}`;
  const stageIn = ({ stage, ownStage }: ProjectRow) =>
    ownStage ? `${stageName(stage)}: stage ${ownStage.number} of ${ownStage.of}, ${isolated(ownStage.name)}` : stageName(stage);
  return [
    {
      label: 'Project',
      show: row => (
        <Anchor component={Link} to={`/projects/${row.id}`}>
          {row.title}
        </Anchor>
      ),
      data: row => row.title,
    },
    { label: 'Status', show: row => <LabelTag label={statusLabels[row.status]} />, data: row => statusLabels[row.status][0] },
    { label: 'Stage', show: stageIn, data: stageIn },
    { label: 'Score', show: row => number(row.score), data: row => row.score, right: true },
    { label: `Forecast cost (${currency})`, show: cost, data: inMajor, right: true },
    { label: 'End', show: row => day(row.end), data: row => row.end },
    {
      label: 'Confidence',
      show: row => <LabelTag label={confidenceLabels[row.confidence ?? '']} />,
      data: row => confidenceLabels[row.confidence ?? '']?.[0],
    },
    {
      label: 'Chance that the cost grows',
      show: ({ risks }) => (risks ? wholePercent(risks.cost) : '–'),
      data: ({ risks }) => risks?.cost,
      right: true,
    },
    {
      label: 'Chance that the end slips',
      show: ({ risks }) => (risks ? wholePercent(risks.slip) : '–'),
      data: ({ risks }) => risks?.slip,
      right: true,
    },
    { label: 'Alerts', show: row => row.alerts, data: row => row.alerts, right: true },
    { label: 'Failing musts', show: row => <Musts count={row.musts ?? 0} />, data: row => row.musts ?? 0, right: true },
    { label: 'Gate model', show: row => gatesOf(row) ?? '–', data: gatesOf },
    { label: 'Department', show: row => row.department ?? '–', data: row => row.department },
    { label: 'Sponsor', show: row => nameOf(row.sponsor), data: row => nameOf(row.sponsor) },
  ];
}

/** A must that fails keeps a plain go from being cast: it is seen from afar. */
function Musts({ count }: { readonly count: number }) {
  return count === 0 ? '0' : <Tag tone="bad">{String(count)}</Tag>;
}
