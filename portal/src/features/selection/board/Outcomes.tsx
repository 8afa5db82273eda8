/** Chosen and not chosen, each candidate with the reason that its sponsor is told. */
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { SelectionView } from '#api/answers/selections.ts';
import { majorNumber } from '#domain/values/currency.ts';
import { saveCsv } from '../../../shared/download.ts';
import { moneyShort } from '../../../shared/format.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import { titleIn, worth } from '../words.ts';

type Outcome = NonNullable<SelectionView['outcomes']>[number];

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
      title="Chosen and not chosen"
      actions={
        <Button
          variant="default"
          size="xs"
          onClick={() => saveCsv(`outcomes ${selection.name}`, rowsOf(selection, outcomes))}
          aria-label="Chosen and not chosen as CSV"
        >
          CSV
        </Button>
      }
    >
      <Stack gap="md">
        <Part title="Chosen" selection={selection} outcomes={chosen} />
        <Part title="Not chosen" selection={selection} outcomes={others} />
      </Stack>
    </Section>
  );
}

const sum = (cost: Readonly<Record<string, number>>) => Object.values(cost).reduce((all, amount) => all + amount, 0);

function rowsOf(selection: SelectionView, outcomes: readonly Outcome[]) {
  const nameOf = titleIn(selection);
  return [
    ['Project', 'Chosen', 'Score', `Cost (${selection.currency})`, 'Reason'],
    ...outcomes.map(({ project, chosen, reason }) => {
      const candidate = selection.candidates.find(entry => entry.project === project);
      const cost = candidate && majorNumber(sum(candidate.cost), selection.currency);
      return [nameOf(project), chosen ? 'yes' : 'no', candidate?.value, cost, reason];
    }),
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
        {outcomes.map(({ project, reason }) => {
          const candidate = frozen.get(project);
          return (
            <li key={project}>
              <Group gap="xs">
                <Anchor component={Link} to={`/projects/${project}`} fw={600} className="clip">
                  {nameOf(project)}
                </Anchor>
                {candidate && (
                  <Text size="sm" c="dimmed">
                    score {worth(candidate.value)}
                    {candidate.interval && ` (${worth(candidate.interval.low)} to ${worth(candidate.interval.high)})`},{' '}
                    {moneyShort(sum(candidate.cost), selection.currency)}
                  </Text>
                )}
              </Group>
              <Text size="sm" className="clip">
                {reason}
              </Text>
            </li>
          );
        })}
        {outcomes.length === 0 && <li>None</li>}
      </ul>
    </div>
  );
}
