/** What the office above gives to this one and how it stands to each, what this office gives to those below it, and how those stand. */
import { Stack, Text } from '@mantine/core';
import type { GivenStandardsAnswer } from '#api/answers/given-standards.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { t } from '../../../shared/text.ts';
import { DataTable } from '../../../shared/ui/DataTable.tsx';
import { Section } from '../../../shared/ui/Page.tsx';
import { LabelTag } from '../../../shared/ui/Tag.tsx';
import type { Column } from '../../../shared/ui/table-data.ts';
import { StandardPage } from '../StandardPage.tsx';
import { UncachedQuery } from '../UncachedQuery.tsx';
import { GiveStandards } from './GiveStandards.tsx';
import { StandardOfAbove } from './StandardOfAbove.tsx';
import { standardName, standingLabel } from './standing-words.ts';

export function GivenStandardsPage() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/given-standards`;
  return (
    <StandardPage
      title={t('Standards for the offices below')}
      intro={t(
        'What an office gives to those directly below it, each in a version, for them to take over. Nothing changes in an office before somebody of it takes it over.',
      )}
      action="give-standards"
    >
      <UncachedQuery<GivenStandardsAnswer> path={path} what={t('Reading the standards')}>
        {(answer, again) => (
          <Stack maw={860}>
            <Above answer={answer} again={again} />
            <GiveStandards path={path} answer={answer} again={again} />
            <Below answer={answer} />
          </Stack>
        )}
      </UncachedQuery>
    </StandardPage>
  );
}

interface PartProps {
  readonly answer: GivenStandardsAnswer;
  readonly again: () => void;
}

function Above({ answer: { above, mayTake }, again }: PartProps) {
  if (!above) return null;
  return (
    <Section id="above" title={t('Given by {office}', { office: above.office })}>
      <Stack component="ul" className="plain-list" gap="sm">
        {above.standards.map(standard => (
          <StandardOfAbove key={`${standard.kind} ${standard.id}`} standard={standard} mayTake={mayTake} again={again} />
        ))}
      </Stack>
    </Section>
  );
}

type Row = NonNullable<GivenStandardsAnswer['below']>[number]['standards'][number] & {
  readonly officeName: string;
  readonly office: string;
};

const columns: readonly Column<Row>[] = [
  { label: t('Office'), show: ({ officeName }) => officeName, data: ({ officeName }) => officeName },
  { label: t('Standard'), show: standardName, data: standardName },
  {
    label: t('How it stands'),
    show: row => <LabelTag label={standingLabel(row)} />,
    data: row => standingLabel(row)[0],
  },
  {
    label: t('Binding'),
    show: ({ binding }) => (binding ? t('Yes') : t('No')),
    data: ({ binding }) => (binding ? t('Yes') : t('No')),
  },
];

function Below({ answer: { below } }: Pick<PartProps, 'answer'>) {
  if (!below) return null;
  const rows = below.flatMap(({ standards, ...office }) => standards.map(standard => ({ ...office, ...standard })));
  return (
    <Section id="below" title={t('How the offices below stand')}>
      {rows.length === 0 ? (
        <Text>{t('No office stands directly below this one.')}</Text>
      ) : (
        <DataTable
          caption={t('How the offices below stand')}
          columns={columns}
          rows={rows}
          keyOf={({ office, kind, id }) => `${office} ${kind} ${id}`}
          file="standards-of-offices-below"
        />
      )}
    </Section>
  );
}
