/** What the comparisons of goals come to: the weights, how far the judgements contradict each other and which one would mend it, and the way into the goals. */
import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { JudgedWeightsAnswer } from '#api/answers/judged-weights.ts';
import type { OfficeView } from '#api/answers/offices.ts';
import { request } from '../../shared/api/client.ts';
import { number } from '../../shared/format.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { type Judgements, judgementInWords, judgementsOf, type Pair, stepOf } from './pairs.ts';

interface WeightsProps {
  readonly office: OfficeView;
  readonly pairs: readonly Pair[];
  readonly judged: Judgements;
  readonly mend: (pair: Pair, step: number) => void;
}

export function JudgedWeights({ office, pairs, judged, mend }: WeightsProps) {
  const body = { judgements: judgementsOf(pairs, judged) };
  const path = `/v1/offices/${office.id}/goals/weights`;
  const answer = useQuery({
    queryKey: [path, body],
    queryFn: ({ signal }) => request<JudgedWeightsAnswer>(path, { method: 'POST', body, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section id="weights" title="Your weights">
      <Answer of={answer} what="Working out the weights">
        {data =>
          data.weights === undefined ? (
            <Text>There are weights as soon as every goal was compared with another, directly or by others.</Text>
          ) : (
            <Stack>
              <Shares office={office} weights={data.weights} />
              <Consistency pairs={pairs} answer={data} mend={mend} />
              <Take weights={data.weights} accepted={data.consistency?.accepted ?? true} />
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}

type Shared = NonNullable<JudgedWeightsAnswer['weights']>;

function Shares({ office, weights }: { office: OfficeView; weights: Shared }) {
  return (
    <ul className="plain-list">
      {weights.map(({ goal, share }) => (
        <li key={goal}>
          <Group justify="space-between" gap="xs">
            <Text className="clip">{office.goals.find(({ id }) => id === goal)?.name ?? goal}</Text>
            <Text fw={600}>{number(share * 100)} %</Text>
          </Group>
          <div className="bar" aria-hidden="true">
            <div style={{ width: `${share * 100}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface ConsistencyProps {
  readonly pairs: readonly Pair[];
  readonly answer: JudgedWeightsAnswer;
  readonly mend: WeightsProps['mend'];
}

function Consistency({ pairs, answer: { consistency, mostInconsistent: worst, completed }, mend }: ConsistencyProps) {
  const pair = worst && pairs.find(({ item, over }) => item.id === worst.item && over.id === worst.over);
  const ratio = consistency?.ratio;
  return (
    <Stack gap="xs">
      <Text>
        Consistency ratio {ratio === null || ratio === undefined ? 'not known for so many goals' : number(ratio, 3)}
        {consistency?.accepted
          ? ': your judgements agree with each other well enough.'
          : ': over 0.10, they contradict each other.'}
        {completed.length > 0 &&
          ` ${completed.length} ${completed.length === 1 ? 'pair is' : 'pairs are'} completed from the others.`}
      </Text>
      {pair && worst && !consistency?.accepted && (
        <Alert variant="outline" color="yellow" role="status" title="The judgement that contradicts the others most">
          <Text>
            You said: {judgementInWords(pair, stepGiven(worst.given))} The others say:{' '}
            {judgementInWords(pair, stepOf(worst.suggested))}{' '}
            {worst.ratioAfter !== null && `With it the ratio would be ${number(worst.ratioAfter, 3)}.`}
          </Text>
          <Button variant="default" mt="xs" onClick={() => mend(pair, stepOf(worst.suggested))}>
            Say what the others say
          </Button>
        </Alert>
      )}
    </Stack>
  );
}

const stepGiven = (times: number) => Math.round(times >= 1 ? times - 1 : 1 - 1 / times);

function Take({ weights, accepted }: { weights: Shared; accepted: boolean }) {
  const navigate = useNavigate();
  const take = () => {
    const shares = Object.fromEntries(weights.map(({ goal, share }) => [goal, Number((share * 100).toFixed(4))]));
    void navigate('/admin/goals', { state: { weights: shares } });
  };
  return (
    <Card withBorder padding="sm">
      <Title order={3} size="h5">
        Take them
      </Title>
      <Text size="sm" mb="xs">
        {accepted
          ? 'They go into the goals of the office, where you look at them and save them with a reason.'
          : 'They contradict each other: mend the judgement above, or say in the reason why you take them all the same.'}
      </Text>
      <Button {...(!accepted && { variant: 'default' })} onClick={take}>
        {accepted ? 'Take these weights' : 'Take them all the same'}
      </Button>
    </Card>
  );
}
