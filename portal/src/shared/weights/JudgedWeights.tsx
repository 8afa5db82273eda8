/** What comparisons of pairs come to: the weights, how far the judgements contradict each other, and which one would mend it. */
import { Alert, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { JudgedWeightsAnswer } from '#api/answers/judged-weights.ts';
import { request } from '../api/client.ts';
import { number } from '../format.ts';
import { rich, sentences, t } from '../text.ts';
import { Section } from '../ui/Page.tsx';
import { Answer } from '../ui/states.tsx';
import { type Judgements, judgementInWords, judgementsOf, type Pair, stepOf } from './pairs.ts';

interface JudgedProps {
  /** The office whose server works them out. */
  readonly office: string;
  readonly items: readonly Named[];
  /** Whether these are the goals of the office; else they are named with the question. */
  readonly ofGoals: boolean;
  readonly pairs: readonly Pair[];
  readonly judged: Judgements;
  readonly mend: (pair: Pair, step: number) => void;
  /** What can be done with the weights; not while those of the judgements before are shown. */
  readonly children: (answer: WithWeights) => ReactNode;
}

export function JudgedWeights({ office, items, ofGoals, pairs, judged, mend, children }: JudgedProps) {
  const judgements = judgementsOf(pairs, judged);
  const body = ofGoals ? { judgements } : { items: items.map(({ id }) => id), judgements };
  const path = `/v1/offices/${office}/goals/weights`;
  const answer = useQuery({
    queryKey: [path, body],
    queryFn: ({ signal }) => request<JudgedWeightsAnswer>(path, { method: 'POST', body, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section id="weights" title={t('Your weights')}>
      <Answer of={answer} what={t('Working out the weights')}>
        {data =>
          data.weights === undefined ? (
            <Text>{t('There are weights as soon as each was compared with another, directly or by others.')}</Text>
          ) : (
            <Stack>
              <Shares items={items} weights={data.weights} />
              <Consistency pairs={pairs} answer={data} mend={mend} />
              <Fieldset variant="unstyled" disabled={answer.isPlaceholderData}>
                {children({ ...data, weights: data.weights })}
              </Fieldset>
            </Stack>
          )
        }
      </Answer>
    </Section>
  );
}

type Weights = NonNullable<JudgedWeightsAnswer['weights']>;
type WithWeights = JudgedWeightsAnswer & { readonly weights: Weights };

interface Named {
  readonly id: string;
  readonly name: string;
}

function Shares({ items, weights }: { items: readonly Named[]; weights: Weights }) {
  return (
    <ul className="plain-list">
      {weights.map(({ goal, share }) => (
        <li key={goal}>
          <Group justify="space-between" gap="xs">
            <Text className="clip">{items.find(({ id }) => id === goal)?.name ?? goal}</Text>
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
  readonly mend: JudgedProps['mend'];
}

function Consistency({ pairs, answer: { consistency, mostInconsistent: worst, completed }, mend }: ConsistencyProps) {
  const pair = worst && pairs.find(({ item, over }) => item.id === worst.item && over.id === worst.over);
  const ratio = consistency?.ratio;
  const said = ratio === null || ratio === undefined ? t('not known for so many goals') : number(ratio, 3);
  return (
    <Stack gap="xs">
      <Text>
        {sentences(
          consistency?.accepted
            ? t('Consistency ratio {ratio}: your judgements agree with each other well enough.', { ratio: said })
            : t('Consistency ratio {ratio}: over 0.10, they contradict each other.', { ratio: said }),
          completed.length > 0 &&
            t(
              '{completed, plural, one {{completed} pair is completed from the others.} other {{completed} pairs are completed from the others.}}',
              { completed: completed.length },
            ),
        )}
      </Text>
      {pair && worst && !consistency?.accepted && (
        <Alert variant="outline" color="yellow" role="status" title={t('The judgement that contradicts the others most')}>
          <Text>
            {rich('You said: {judgementInWords} The others say: {judgementInWords2} {value}', {
              judgementInWords: judgementInWords(pair, stepGiven(worst.given)),
              judgementInWords2: judgementInWords(pair, stepOf(worst.suggested)),
              value:
                worst.ratioAfter !== null &&
                t('With it the ratio would be {ratioAfter}.', { ratioAfter: number(worst.ratioAfter, 3) }),
            })}
          </Text>
          <Button variant="default" mt="xs" onClick={() => mend(pair, stepOf(worst.suggested))}>
            {t('Say what the others say')}
          </Button>
        </Alert>
      )}
    </Stack>
  );
}

const stepGiven = (times: number) => Math.round(times >= 1 ? times - 1 : 1 - 1 / times);
