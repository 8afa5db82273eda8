/** The own stages of a project in their order, each with its standing and its planned end. */
import { endInWords, type OwnStage, ownStageColumns, standingLabels } from '../own-stage-words.ts';
import { t } from '../text.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { LabelTag } from '../ui/Tag.tsx';
import type { Column } from '../ui/table-data.ts';

type Numbered = OwnStage & { readonly number: number };

const [stageLabel, standingLabel, endLabel] = ownStageColumns;

const columns: readonly Column<Numbered>[] = [
  {
    label: stageLabel,
    show: ({ number, name }) => (
      <>
        {number}. <bdi>{name}</bdi>
      </>
    ),
  },
  { label: standingLabel, show: ({ standing }) => <LabelTag label={standingLabels[standing]} /> },
  { label: endLabel, show: endInWords },
];

export function OwnStagesTable({ stages }: { readonly stages: readonly OwnStage[] }) {
  const rows = stages.map((stage, index) => ({ ...stage, number: index + 1 }));
  return <DataTable caption={t('Stages of the project')} columns={columns} rows={rows} keyOf={({ number }) => String(number)} />;
}
