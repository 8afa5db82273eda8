/** Comparing one pair at a time: with the arrow keys, the keys 1 to 9 or a thumb. Shared by the goals of an office and by questions of weights. */
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { isolated } from '#domain/values/isolated.ts';
import { t } from '../text.ts';
import { Section } from '../ui/Page.tsx';
import { type Judgements, judgementInWords, keyOf, most, type Pair } from './pairs.ts';

interface PairsEntryProps {
  readonly pairs: readonly Pair[];
  readonly judged: Judgements;
  readonly setJudged: (judged: Judgements) => void;
  /** The place of the pair that is shown. */
  readonly at: number;
  readonly setAt: (at: number) => void;
}

/** With this judgement in the place of the one before. */
export function withJudgement(judged: Judgements, of: Pair, step: number): Judgements {
  return { ...judged, [keyOf(of)]: Math.max(-most, Math.min(most, step)) };
}

export function PairsEntry({ pairs, judged, setJudged, at, setAt }: PairsEntryProps) {
  const pair = pairs[at];
  const done = pairs.filter(entry => judged[keyOf(entry)] !== undefined).length;
  return (
    <Section id="pair" title={t('Pair {at} of {pairs}', { at: at + 1, pairs: pairs.length })} onPaper={false}>
      <Stack>
        <Progress
          value={(done / pairs.length) * 100}
          aria-label={t('{done} of {pairs} pairs are compared', { done, pairs: pairs.length })}
        />
        {pair && (
          <OnePair
            key={keyOf(pair)}
            pair={pair}
            step={judged[keyOf(pair)]}
            judge={step => setJudged(withJudgement(judged, pair, step))}
          />
        )}
        <Group justify="space-between">
          <Button variant="default" size="md" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t('Pair before')}
          </Button>
          <Button size="md" disabled={at === pairs.length - 1} onClick={() => setAt(at + 1)}>
            {t('Next pair')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t(
            'Left and right arrows say which counts more and how much, 1 to 9 how many times as much, 1 being the same. A pair that you leave out is completed from the others. What you have said is kept on this device.',
          )}
        </Text>
      </Stack>
    </Section>
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
        <Side name={item.name} choose={() => towards(1)} />
        <Side name={over.name} choose={() => towards(-1)} />
      </Group>
      <input
        type="range"
        className="weight"
        min={-most}
        max={most}
        step={1}
        value={-(step ?? 0)}
        aria-label={t('{name} or {name2}', { name: isolated(item.name), name2: isolated(over.name) })}
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
            {t('Both count the same')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Side({ name, choose }: { name: string; choose: () => void }) {
  return (
    <Button
      variant="default"
      h="auto"
      mih={56}
      miw={0}
      style={{ flexShrink: 1 }}
      px="xs"
      py="xs"
      onClick={choose}
      aria-label={t('{name} counts more', { name: isolated(name) })}
    >
      <span className="wrapping">{name}</span>
    </Button>
  );
}
