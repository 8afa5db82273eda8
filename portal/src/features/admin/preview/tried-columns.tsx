/** The columns of projects under a draft of their gate model, on the screen and in the files. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { TriedProject } from '#api/answers/tried-models.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { whyInWords } from '../../../shared/finding-words.ts';
import { CriterionHead } from '../../../shared/parts/CriteriaList.tsx';
import { t } from '../../../shared/text.ts';
import type { Column } from '../../../shared/ui/table-data.ts';
import { changeLabels, gateInWords } from './tried.ts';

type Criterion = TriedProject['criteria'][number];

interface Around {
  readonly stageName: (stage: string | undefined) => string;
  /** Shows every criterion of one project. */
  readonly showAll: (project: TriedProject) => void;
}

export function triedColumns({ stageName, showAll }: Around): readonly Column<TriedProject>[] {
  const gate = (row: TriedProject) => gateInWords(row, stageName(row.stage));
  return [
    {
      label: t('Project'),
      show: ({ project, title }) => (
        <Anchor component={Link} to={`/projects/${project}`} className="clip">
          {title}
        </Anchor>
      ),
      data: ({ title }) => title,
      rem: 10,
    },
    { label: t('Stage'), show: ({ stage }) => stageName(stage), data: ({ stage }) => stageName(stage) },
    { label: t('Gate before it'), show: gate, data: gate },
    {
      label: t('What changes'),
      show: row => <WhatChanges row={row} showAll={showAll} />,
      data: ({ criteria }) => criteria.map(inOneLine).join('; '),
      rem: 16,
    },
  ];
}

const findingOf = ({ now, tried }: Criterion) => tried ?? now;

function inOneLine(criterion: Criterion): string {
  return `${changeLabels[criterion.change][0]}: ${findingOf(criterion)?.name ?? criterion.criterion}`;
}

/** Lines of a row; the whole stands one press away. */
const mostLines = 4;

function WhatChanges({ row, showAll }: { row: TriedProject; showAll: Around['showAll'] }) {
  const { criteria, title, fits } = row;
  const more = criteria.length - mostLines;
  return (
    <Stack gap={4}>
      {fits && criteria.length === 0 && <Text size="sm">{t('No criterion changes.')}</Text>}
      {criteria.slice(0, mostLines).map(criterion => (
        <ChangedCriterion key={criterion.criterion} criterion={criterion} />
      ))}
      {more > 0 && <Text size="sm">{t('{more, plural, one {and one more} other {and {more} more}}', { more })}</Text>}
      {fits && (
        <Group className="no-print">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('All criteria of {title}', { title })}
            onClick={() => showAll(row)}
          >
            {t('All criteria')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function ChangedCriterion({ criterion }: { criterion: Criterion }) {
  const { nameOf } = useCurrentUser();
  const finding = findingOf(criterion);
  if (!finding) return null;
  return (
    <div>
      <CriterionHead label={changeLabels[criterion.change]} name={finding.name} kind={finding.kind} />
      <Text size="sm" c="dimmed" className="clip">
        {whyInWords(finding.why, nameOf)}
      </Text>
    </div>
  );
}
