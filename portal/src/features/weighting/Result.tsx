/** What the answers come to: the weights of the group, each person's beside them, where people disagree, and how far judgements contradict each other. */
import { Alert, Stack, Text } from '@mantine/core';
import type { WeightingView } from '#api/answers/weightings.ts';
import { degreeWords } from '#domain/scoring/several/result.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { number } from '../../shared/format.ts';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { rich, served, t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { judgementInWords, type Pair, stepOf } from '../../shared/weights/pairs.ts';
import { type DotRow, Dots } from './Dots.tsx';
import { namesOf, percent } from './words.ts';

type Weights = NonNullable<WeightingView['result']>;

interface Row extends DotRow {
  readonly disagreement: Weights['disagreement'][number] | undefined;
}

export function Result({ weighting }: { weighting: WeightingView }) {
  const { result } = weighting;
  if (!result) return null;
  return <Known weighting={weighting} result={result} />;
}

interface KnownProps {
  readonly weighting: WeightingView;
  readonly result: Weights;
}

function Known({ weighting, result }: KnownProps) {
  const { nameOf } = useCurrentUser();
  const rows = weighting.items.map(
    ({ id, name }, index): Row => ({
      id,
      name,
      group: result.weights[index]?.share ?? 0,
      people: result.people.map(({ person, weights }) => ({ person, name: nameOf(person), share: weights[index]?.share ?? 0 })),
      disagreement: result.disagreement[index],
    }),
  );
  const columns = columnsOf(rows);
  return (
    <>
      <Section
        id="weights"
        title={t('Weights')}
        actions={<TableFiles name={`weights ${weighting.name}`} columns={columns} rows={rows} of={t('Weights')} />}
      >
        <Stack>
          <Dots rows={rows} />
          <DataTable
            caption={t('Weights of each person, in per cent')}
            columns={columns.filter(({ label }) => !inFilesOnly.includes(label))}
            rows={rows}
            keyOf={({ id }) => id}
          />
          <FarApart rows={rows} />
        </Stack>
      </Section>
      {result.consistency && <Consistency weighting={weighting} result={result} />}
    </>
  );
}

/** The words on the screen say the range already. */
const inFilesOnly = [t('Range'), t('Spread factor')];

function columnsOf(rows: readonly Row[]): readonly Column<Row>[] {
  const people = rows[0]?.people ?? [];
  return [
    { label: t('Weighed'), show: row => <bdi>{row.name}</bdi>, data: row => row.name },
    { label: t('Group'), right: true, show: row => <strong>{percent(row.group)}</strong>, data: row => row.group },
    ...people.map(
      ({ name }, index): Column<Row> => ({
        label: name,
        right: true,
        show: row => percent(row.people[index]?.share ?? 0),
        data: row => row.people[index]?.share,
      }),
    ),
    {
      label: t('How far apart'),
      show: ({ disagreement: apart }) =>
        apart && t('{degree}: {range} points', { degree: served(degreeWords[apart.degree]), range: percent(apart.range) }),
      data: ({ disagreement: apart }) => apart && served(degreeWords[apart.degree]),
    },
    { label: t('Range'), right: true, show: row => percent(row.disagreement?.range ?? 0), data: row => row.disagreement?.range },
    {
      label: t('Spread factor'),
      right: true,
      show: ({ disagreement: apart }) => (apart?.geometricSd ? number(apart.geometricSd, 2) : '–'),
      data: row => row.disagreement?.geometricSd ?? undefined,
    },
  ];
}

/** The sentence that a PMO would read out. */
function FarApart({ rows }: { rows: readonly Row[] }) {
  if ((rows[0]?.people.length ?? 0) < 2) return <Text>{t('One person has answered: the weights are that person’s.')}</Text>;
  const apart = rows.filter(({ disagreement }) => disagreement?.degree === 'far-apart');
  if (apart.length === 0) return <Text>{t('Nobody’s weights lie more than 15 points from another’s.')}</Text>;
  return (
    <Text className="clip">
      {t('People are far apart on {apart}: talk about it before the weights are taken over.', {
        apart: apart.map(({ name }) => isolated(name)).join(', '),
      })}
    </Text>
  );
}

function Consistency({ weighting, result }: KnownProps) {
  const { nameOf } = useCurrentUser();
  const { consistency, people } = result;
  if (!consistency) return null;
  return (
    <Section id="consistency" title={t('Do the judgements agree with themselves?')}>
      <Stack>
        <Alert
          variant="outline"
          role="status"
          color={consistency.accepted ? 'blue' : 'yellow'}
          title={t('Of the group: {ratio}', { ratio: number(consistency.ratio, 3) })}
        >
          {consistency.accepted
            ? t('The consistency ratio is 0.10 or less: taken together, the judgements agree with each other well enough.')
            : t(
                'The consistency ratio is over 0.10: taken together, the judgements contradict each other. They are taken over with a reason only.',
              )}
          <Mend weighting={weighting} worst={consistency.mostInconsistent} />
        </Alert>
        <ul className="plain-list">
          {people.map(({ person, ratio = 0, mostInconsistent }) => (
            <li key={person}>
              <Text className="clip">
                {ratio > 0.1
                  ? rich('{name}: {ratio}, contradicting', { name: <bdi>{nameOf(person)}</bdi>, ratio: number(ratio, 3) })
                  : rich('{name}: {ratio}, consistent', { name: <bdi>{nameOf(person)}</bdi>, ratio: number(ratio, 3) })}
              </Text>
              <Mend weighting={weighting} worst={mostInconsistent} />
            </li>
          ))}
        </ul>
        <Disputed weighting={weighting} pair={consistency.mostDisputed} />
      </Stack>
    </Section>
  );
}

function pairOf(weighting: WeightingView, { item, over }: { readonly item: string; readonly over: string }): Pair {
  const name = namesOf(weighting);
  return { item: { id: item, name: name(item) }, over: { id: over, name: name(over) } };
}

/** A step of the scale, for a mean that lies between two of them. */
const stepGiven = (times: number) => Math.round(times >= 1 ? times - 1 : 1 - 1 / times);

function Mend({ weighting, worst }: { weighting: WeightingView; worst: Weights['people'][number]['mostInconsistent'] }) {
  if (!worst) return null;
  const pair = pairOf(weighting, worst);
  return (
    <Text size="sm" className="clip">
      {t('To think over: {judgementInWords} The other judgements say: {judgementInWords2}', {
        judgementInWords: judgementInWords(pair, stepGiven(worst.given)),
        judgementInWords2: judgementInWords(pair, stepOf(worst.suggested)),
      })}
      {worst.ratioAfter !== null &&
        ` ${t('With it the ratio would be {ratioAfter}.', { ratioAfter: number(worst.ratioAfter, 3) })}`}
    </Text>
  );
}

type DisputedPair = NonNullable<Weights['consistency']>['mostDisputed'];

function Disputed({ weighting, pair }: { weighting: WeightingView; pair: DisputedPair }) {
  if (!pair) return null;
  const { item, over } = pairOf(weighting, pair);
  return (
    <Text className="clip">
      {rich('Most disputed: {name} and {name2}; the greatest judgement is {maxByMin} times the smallest.', {
        name: <bdi>{item.name}</bdi>,
        name2: <bdi>{over.name}</bdi>,
        maxByMin: number(pair.maxByMin, 1),
      })}
    </Text>
  );
}
