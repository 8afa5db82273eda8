/** “What if”: other weights on the same ratings. The API ranks anew; nothing is saved, and the page says who moves and why. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CallView } from '#api/answers/calls.ts';
import type { Ranking, TriedRanking } from '#api/answers/rankings.ts';
import { request } from '../../shared/api/client.ts';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { callPath } from './CallActs.tsx';
import { moveInWords } from './ranking-words.ts';
import { type WeightDraft, WeightFields, weightsIn } from './WeightFields.tsx';

interface WhatIfProps {
  readonly call: CallView;
  readonly ranking: Ranking;
  readonly tried: TriedRanking | undefined;
  readonly setTried: (tried: TriedRanking | undefined) => void;
}

/** As the model gives them; as per cents where it finds them in another way. */
function weightsOf({ model }: CallView, { items }: Ranking): readonly WeightDraft[] {
  const { scoring } = model;
  const given = 'weighting' in scoring && scoring.weighting.by === 'direct' ? scoring.weighting.weights : [];
  return (items[0]?.dimensions ?? [])
    .filter(({ share }) => share !== undefined)
    .map(({ dimension, name, share = 0 }) => ({
      dimension,
      name,
      weight: given.find(({ goal }) => goal === dimension)?.weight ?? share * 100,
    }));
}

function useTried(call: string, weights: readonly WeightDraft[] | undefined) {
  const body = { weights: weightsIn(weights ?? []) };
  return useQuery({
    queryKey: ['/v1/calls', call, 'ranking', body],
    queryFn: ({ signal }) => request<TriedRanking>(callPath(call, 'ranking'), { method: 'POST', body, signal }),
    enabled: weights !== undefined,
    placeholderData: keepPreviousData,
  });
}

export function WhatIf({ call, ranking, tried, setTried }: WhatIfProps) {
  const start = weightsOf(call, ranking);
  const [changed, setChanged] = useState<readonly WeightDraft[]>();
  const [settled] = useDebouncedValue(changed, 250);
  const answer = useTried(call.id, changed === undefined ? undefined : settled);
  const fresh = changed === undefined ? undefined : answer.data;
  useEffect(() => setTried(fresh), [fresh, setTried]);
  const weights = changed ?? start;
  if (start.length === 0) return null;
  return (
    <Section
      id="what-if"
      title={t('What if the weights were others?')}
      onPaper={false}
      actions={
        changed && (
          <Button variant="default" size="xs" onClick={() => setChanged(undefined)}>
            {t('Put the weights back')}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <Text size="sm">{t('Try it: the ranking is worked out anew at once, and nothing is saved.')}</Text>
        <WeightFields start={start} weights={weights} change={setChanged} />
        {answer.error && changed && <ErrorAlert error={answer.error} />}
        {tried && <Moves tried={tried} />}
      </Stack>
    </Section>
  );
}

/** Moves named at most. */
const mostMoves = 12;

function Moves({ tried: { moves } }: { tried: TriedRanking }) {
  const moved = moves.filter(({ before, after }) => before !== after);
  return (
    <div role="status">
      <Group gap="xs">
        <Text fw={600}>
          {moved.length === 0
            ? t('Nobody moves.')
            : `${moved.length === 1 ? t('One moves') : t('{moved} move', { moved: moved.length })}:`}
        </Text>
      </Group>
      <ul>
        {moved.slice(0, mostMoves).map(move => (
          <li key={move.project} className="clip">
            <bdi>{move.title}</bdi> {moveInWords(move)}
          </li>
        ))}
      </ul>
      {moved.length > mostMoves && (
        <Text size="sm">{t('And {moved} more; the table has all.', { moved: moved.length - mostMoves })}</Text>
      )}
    </div>
  );
}
