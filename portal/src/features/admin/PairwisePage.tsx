/**
 * Weights of goals by comparing them, one pair at a time: with the arrow keys, the keys 1 to 9 or a thumb. The weights stand beside at once, with how far the
 * judgements contradict each other and the one that would mend it. They are taken into the goals, and only saved there.
 */
import { Alert, Button, Card, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { JudgedWeightsAnswer } from '#api/answers/judged-weights.ts';
import type { OfficeView } from '#api/answers/offices.ts';
import { isolated } from '#domain/values/text.ts';
import { request } from '../../shared/api/client.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { number } from '../../shared/format.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { type Judgements, judgementInWords, judgementsOf, keyOf, most, type Pair, pairsOf, stepOf } from './pairs.ts';
import { StandardPage } from './StandardPage.tsx';

export function PairwisePage() {
  const { office } = useCurrentUser();
  return (
    <StandardPage
      title="Weights by comparing pairs"
      intro="Which of two goals counts more, and how much? Nothing is saved before you take the weights."
      action="set-goals"
    >
      {office.goals.length < 2 ? (
        <Empty title="There are no two goals to compare">Set the goals of the office first.</Empty>
      ) : (
        <Comparing key={office.id} office={office} />
      )}
    </StandardPage>
  );
}

function Comparing({ office }: { office: OfficeView }) {
  const pairs = pairsOf(office.goals);
  const [judged, setJudged] = useState<Judgements>({});
  const [at, setAt] = useState(0);
  const pair = pairs[at];
  const judge = (of: Pair, step: number) => setJudged({ ...judged, [keyOf(of)]: Math.max(-most, Math.min(most, step)) });
  const done = pairs.filter(entry => judged[keyOf(entry)] !== undefined).length;
  return (
    <Stack maw={860}>
      <Section id="pair" title={`Pair ${at + 1} of ${pairs.length}`}>
        <Stack>
          <Progress value={(done / pairs.length) * 100} aria-label={`${done} of ${pairs.length} pairs are compared`} />
          {pair && <OnePair key={keyOf(pair)} pair={pair} step={judged[keyOf(pair)]} judge={step => judge(pair, step)} />}
          <Group justify="space-between">
            <Button variant="default" size="md" disabled={at === 0} onClick={() => setAt(at - 1)}>
              Pair before
            </Button>
            <Button size="md" disabled={at === pairs.length - 1} onClick={() => setAt(at + 1)}>
              Next pair
            </Button>
          </Group>
          <Text size="sm" c="dimmed">
            Left and right arrows say which counts more and how much, 1 to 9 how many times as much, 1 being the same. A pair that
            you leave out is completed from the others.
          </Text>
        </Stack>
      </Section>
      <Weights
        office={office}
        pairs={pairs}
        judged={judged}
        mend={(of, step) => {
          judge(of, step);
          setAt(pairs.findIndex(entry => keyOf(entry) === keyOf(of)));
        }}
      />
    </Stack>
  );
}

interface OnePairProps {
  readonly pair: Pair;
  readonly step: number | undefined;
  readonly judge: (step: number) => void;
}

function OnePair({ pair, step, judge }: OnePairProps) {
  const { item, over } = pair;
  const slider = useRef<HTMLInputElement>(null);
  const towards = (side: number) => judge((step ?? 0) + side);
  /** Digits keep to the side that counts more; to begin with, the first. The left end of the slider is the first goal's. */
  const keys = (event: KeyboardEvent) => {
    if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    judge((Number(event.key) - 1) * ((step ?? 0) < 0 ? -1 : 1));
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" align="stretch" grow>
        <Button
          variant="default"
          h="auto"
          mih={56}
          py="xs"
          onClick={() => towards(1)}
          aria-label={`${isolated(item.name)} counts more`}
        >
          <span className="wrapping">{item.name}</span>
        </Button>
        <Button
          variant="default"
          h="auto"
          mih={56}
          py="xs"
          onClick={() => towards(-1)}
          aria-label={`${isolated(over.name)} counts more`}
        >
          <span className="wrapping">{over.name}</span>
        </Button>
      </Group>
      <input
        ref={slider}
        type="range"
        className="weight"
        min={-most}
        max={most}
        step={1}
        value={-(step ?? 0)}
        aria-label={`${isolated(item.name)} or ${isolated(over.name)}`}
        aria-valuetext={judgementInWords(pair, step)}
        onKeyDown={keys}
        onChange={event => judge(-Number(event.currentTarget.value))}
      />
      <Text ta="center" fw={600} role="status" mih="3em">
        {judgementInWords(pair, step)}
      </Text>
      {step === undefined && (
        <Group justify="center">
          <Button variant="default" onClick={() => judge(0)}>
            Both count the same
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface WeightsProps {
  readonly office: OfficeView;
  readonly pairs: readonly Pair[];
  readonly judged: Judgements;
  readonly mend: (pair: Pair, step: number) => void;
}

function Weights({ office, pairs, judged, mend }: WeightsProps) {
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
