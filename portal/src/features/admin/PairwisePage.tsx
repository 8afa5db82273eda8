/**
 * Weights of goals by comparing them, one pair at a time: with the arrow keys, the keys 1 to 9 or a thumb. The weights stand beside at once, with how far the
 * judgements contradict each other and the one that would mend it. They are taken into the goals, and only saved there.
 */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { OfficeView } from '#api/answers/offices.ts';
import { isolated } from '#domain/values/text.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Empty } from '../../shared/ui/states.tsx';
import { JudgedWeights } from './JudgedWeights.tsx';
import { type Judgements, judgementInWords, keyOf, most, type Pair, pairsOf } from './pairs.ts';
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
      <JudgedWeights
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
