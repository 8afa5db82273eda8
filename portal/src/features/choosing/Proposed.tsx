/** What is rated: the proposal in its own words, and behind one more step what its sponsor claims. */
import { Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AssessmentView } from '#api/answers/calls.ts';
import type { ProjectView } from '#api/answers/projects.ts';
import { useProject } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, money, number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Answer } from '../../shared/ui/states.tsx';

export function Proposed({ assessment }: { assessment: AssessmentView }) {
  return (
    <Section id="proposal" title={t('What is proposed')}>
      <Answer of={useProject(assessment.project)} what={t('Reading the proposal')}>
        {project => <Proposal project={project} />}
      </Answer>
      <Claims assessment={assessment} />
      <Anchor component={Link} to={`/projects/${assessment.project}`}>
        {t('The whole proposal')}
      </Anchor>
    </Section>
  );
}

function Proposal({ project }: { project: ProjectView }) {
  const { office, nameOf } = useCurrentUser();
  const { aims, problem, costs, start, end, sponsor, department } = project.proposal;
  const cost = costs.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <Stack gap="sm">
      {problem !== undefined && (
        <div>
          <Text fw={600}>{t('Problem')}</Text>
          <Prose>{problem}</Prose>
        </div>
      )}
      <div>
        <Text fw={600}>{t('Aims')}</Text>
        <Prose>{aims}</Prose>
      </div>
      <DefinitionList
        items={[
          [t('Cost'), costs.length === 0 ? t('not stated') : money(cost, office.currency)],
          [t('Start'), day(start)],
          [t('End'), day(end)],
          [t('Sponsor'), nameOf(sponsor)],
          department === undefined ? undefined : [t('Department'), department],
        ]}
      />
    </Stack>
  );
}

/** Folded away, so that the own judgement comes first. */
function Claims({ assessment: { claims, dimensions } }: { assessment: AssessmentView }) {
  if (claims.length === 0) return null;
  return (
    <details>
      <summary>{t('What the sponsor claims ({claims})', { claims: claims.length })}</summary>
      <ul>
        {claims.map(({ dimension, points, justification }) => (
          <li key={dimension}>
            <Text component="div">
              <bdi>{dimensions.find(({ id }) => id === dimension)?.name ?? dimension}</bdi>: {number(points, 2)}
            </Text>
            <Prose quiet>{justification}</Prose>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('Claims never enter the score.')}
      </Text>
    </details>
  );
}
