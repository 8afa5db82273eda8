/** Chosen and not chosen, each candidate with the reason that its sponsor is told. */
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { SelectionView } from '#api/answers/selections.ts';
import { majorNumber } from '#domain/values/currency.ts';
import type { Cell } from '#imports/write-csv.ts';
import { moneyShort } from '../../../shared/format.ts';
import { TableFiles } from '../../../shared/parts/TableFiles.tsx';
import { served, t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import type { Column } from '../../../shared/ui/table-data.ts';
import { figuresOf, type Outcome, rangeOf } from '../taken.ts';
import { titleIn, worth } from '../words.ts';

interface OutcomesProps {
  readonly selection: SelectionView;
  readonly outcomes: readonly Outcome[];
}

export function Outcomes({ selection, outcomes }: OutcomesProps) {
  const chosen = outcomes.filter(outcome => outcome.chosen);
  const others = outcomes.filter(outcome => !outcome.chosen);
  return (
    <Section
      id="outcomes"
      title={t('Chosen and not chosen')}
      actions={
        <TableFiles
          name={`outcomes ${selection.name}`}
          of={t('Chosen and not chosen')}
          columns={columnsOf(selection)}
          rows={outcomes}
        />
      }
    >
      <Stack gap="md">
        <Part title={t('Chosen')} selection={selection} outcomes={chosen} />
        <Part title={t('Not chosen')} selection={selection} outcomes={others} />
      </Stack>
    </Section>
  );
}

/** For the file alone: on the page the reason stands below each. */
function columnsOf(selection: SelectionView): readonly Column<Outcome>[] {
  const nameOf = titleIn(selection);
  const frozen = ({ project }: Outcome) => selection.candidates.find(entry => entry.project === project);
  /** The one figure that it has; nothing while several versions are open. */
  const only = (outcome: Outcome, of: 'values' | 'costs') => {
    const candidate = frozen(outcome);
    const figures = candidate && figuresOf(candidate, outcome)[of];
    return figures?.length === 1 ? figures[0] : undefined;
  };
  const costOf = (outcome: Outcome) => {
    const cost = only(outcome, 'costs');
    return cost === undefined ? undefined : majorNumber(cost, selection.currency);
  };
  const file = (label: string, data: (outcome: Outcome) => Cell): Column<Outcome> => ({ label, show: () => null, data });
  return [
    file(t('Project'), ({ project }) => nameOf(project)),
    file(t('Chosen'), ({ chosen }) => (chosen ? t('yes') : t('no'))),
    file(t('Score'), outcome => only(outcome, 'values')),
    file(t('Cost ({currency})', { currency: selection.currency }), costOf),
    file(t('Reason'), ({ reason }) => served(reason)),
  ];
}

function Part({ title, selection, outcomes }: OutcomesProps & { title: string }) {
  const nameOf = titleIn(selection);
  const frozen = new Map(selection.candidates.map(candidate => [candidate.project as string, candidate]));
  return (
    <div>
      <Title order={3} size="h4" mb="xs">
        {title} ({outcomes.length})
      </Title>
      <ul className="plain-list" aria-label={title}>
        {outcomes.map(outcome => {
          const { project, reason } = outcome;
          const candidate = frozen.get(project);
          return (
            <li key={project}>
              <Group gap="xs">
                <Anchor component={Link} to={`/projects/${project}`} fw={600} className="clip">
                  {nameOf(project)}
                </Anchor>
                {candidate && <Figures of={figuresOf(candidate, outcome)} currency={selection.currency} />}
              </Group>
              <Text size="sm" className="clip">
                {served(reason)}
              </Text>
            </li>
          );
        })}
        {outcomes.length === 0 && <li>{t('None')}</li>}
      </ul>
    </div>
  );
}

function Figures({ of: { values, costs, parts }, currency }: { of: ReturnType<typeof figuresOf>; currency: string }) {
  const score = rangeOf(values, worth);
  const cost = rangeOf(costs, amount => moneyShort(amount, currency));
  const interval = parts.length === 1 && values[0] === parts[0]?.value ? parts[0]?.interval : undefined;
  return (
    <Text size="sm" c="dimmed">
      {interval
        ? t('score {score} ({low} to {high}), {cost}', { score, low: worth(interval.low), high: worth(interval.high), cost })
        : t('score {score}, {cost}', { score, cost })}
    </Text>
  );
}
