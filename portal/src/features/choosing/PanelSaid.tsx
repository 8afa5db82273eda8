/** What the panel said once it has come to light: of each dimension the median, the spread, every rating with its reason, and the sponsor's claim, as a picture and in words. */
import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { AssessmentView } from '#api/answers/calls.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { Strip } from './Strip.tsx';

type Dimension = AssessmentView['dimensions'][number];
type Result = NonNullable<AssessmentView['result']>['dimensions'][number];

export function PanelSaid({ assessment }: { assessment: AssessmentView }) {
  const { result, score, dimensions } = assessment;
  const { nameOf } = useCurrentUser();
  if (!result) return null;
  return (
    <Section id="said" title={t('What the panel said')}>
      <Stack>
        <Text fw={700} size="lg">
          {score === undefined ? scoreMissing(assessment) : t('Score {score}', { score: number(score, 2) })}
        </Text>
        {result.unanswered.length > 0 && (
          <Text>
            {t('Did not answer: {unanswered}.', {
              unanswered: result.unanswered.map(person => isolated(nameOf(person))).join(', '),
            })}
          </Text>
        )}
        <ul className="plain-list">
          {result.dimensions.map(said => {
            const dimension = dimensions.find(({ id }) => id === said.dimension);
            return dimension && <Said key={said.dimension} assessment={assessment} dimension={dimension} said={said} />;
          })}
        </ul>
      </Stack>
    </Section>
  );
}

function scoreMissing({ status, result, dimensions }: AssessmentView): string {
  if (status !== 'ended') return t('The score stands when the assessment ends.');
  const names = (result?.missing ?? []).map(id => isolated(dimensions.find(entry => entry.id === id)?.name ?? id));
  return t('No score: nobody could rate {names}.', { names: names.join(', ') });
}

export function valueInWords(value: number | boolean | null | undefined): string {
  if (value === null || value === undefined) return t('cannot tell');
  return typeof value === 'boolean' ? (value ? t('met') : t('not met')) : number(value, 2);
}

function saidInWords({ median, spread, lowest, highest, n, asked, claim }: Result): string {
  const parts = [
    median === null ? t('No value') : t('Median {valueInWords}', { valueInWords: valueInWords(median) }),
    spread === null
      ? ''
      : t('spread {spread} ({number} to {number2})', {
          spread: number(spread, 2),
          number: number(lowest ?? 0, 2),
          number2: number(highest ?? 0, 2),
        }),
    t('{n} of {asked} gave a value', { n, asked }),
    claim === undefined ? t('no claim of the sponsor') : t('the sponsor claims {claim}', { claim: number(claim, 2) }),
  ];
  return `${parts.filter(part => part !== '').join('; ')}.`;
}

function Said({ assessment, dimension, said }: { assessment: AssessmentView; dimension: Dimension; said: Result }) {
  const { nameOf } = useCurrentUser();
  const ratingBy = (entries: AssessmentView['ratings'], assessor: string) =>
    entries.find(entry => entry.assessor === assessor)?.ratings.find(({ dimension: id }) => id === dimension.id);
  const values = assessment.ratings.map(({ assessor }) => ratingBy(assessment.ratings, assessor)?.value);
  return (
    <Card withBorder padding="sm" component="li">
      <Group justify="space-between" gap="xs">
        <Title order={3} className="clip">
          {dimension.name}
        </Title>
        {said.talk && <Tag tone="warn">{t('Ratings differ much')}</Tag>}
      </Group>
      <Text>{saidInWords(said)}</Text>
      {dimension.scale?.kind === 'points' && (
        <Strip
          low={dimension.scale.low}
          high={dimension.scale.high}
          values={values.filter(value => typeof value === 'number')}
          median={typeof said.median === 'number' ? said.median : undefined}
          claim={said.claim}
        />
      )}
      <ul>
        {assessment.ratings.map(({ assessor }) => {
          const rating = ratingBy(assessment.ratings, assessor);
          const former = ratingBy(assessment.former, assessor);
          return (
            <li key={assessor}>
              <Text component="div">
                <bdi>{nameOf(assessor)}</bdi>:{' '}
                {former && former.value !== rating?.value
                  ? t('{value} (before the talk {former})', {
                      value: valueInWords(rating?.value),
                      former: valueInWords(former.value),
                    })
                  : valueInWords(rating?.value)}
              </Text>
              <Prose quiet>{rating?.reason}</Prose>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
