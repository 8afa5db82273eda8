/** The reader's own answer to a question of weights, by the method that is asked for; kept on this device until it is given. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { WeightingView } from '#api/answers/weightings.ts';
import { weightAnswerSchema } from '#domain/scoring/several/answer.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useKeptValues } from '../../shared/drafts/use-draft-of.ts';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Recorded } from '../../shared/ui/Recorded.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { JudgedWeights } from '../../shared/weights/JudgedWeights.tsx';
import { answerToWeighting } from '../../shared/weights/kept-draft.ts';
import { PairsEntry, withJudgement } from '../../shared/weights/PairsEntry.tsx';
import { keyOf, pairsOf } from '../../shared/weights/pairs.ts';
import { type AnswerDraft, answerOf, draftOf, sumOf } from './answer-draft.ts';
import { DirectPoints, SwingPoints } from './PointsForms.tsx';

export function AnswerForm({ weighting }: { weighting: WeightingView }) {
  const [given, setGiven] = useState(false);
  return (
    <>
      {given && (
        <Recorded title={t('Your answer is recorded')}>
          {weighting.status === 'open'
            ? t('You may change it until the last of those who are asked has answered.')
            : t('It was the last one.')}
        </Recorded>
      )}
      {weighting.actions.includes('answer') && <OwnAnswer weighting={weighting} onGiven={() => setGiven(true)} />}
    </>
  );
}

interface FormProps {
  readonly weighting: WeightingView;
  readonly draft: AnswerDraft;
  readonly setDraft: (draft: AnswerDraft) => void;
  readonly give: Give;
}

interface Give {
  readonly before: boolean;
  readonly send: () => void;
  readonly sending: { readonly error: Error | null; readonly isPending: boolean };
  /** What is missing before the answer says something, once somebody has tried. */
  readonly missing?: string | undefined;
}

function OwnAnswer({ weighting, onGiven }: { weighting: WeightingView; onGiven: () => void }) {
  const { me } = useCurrentUser();
  const of = answerToWeighting(weighting.id, me.id);
  const { values: draft, setValues: setDraft, draft: onDevice, kept } = useKeptValues(of, draftOf(weighting, me.id));
  const [attempted, setAttempted] = useState(false);
  const send = useSend(onDevice);
  const body = answerOf(weighting, draft);
  const missing = missingIn(weighting, draft, body);
  const give: Give = {
    before: weighting.asked.some(({ person, answered }) => person === me.id && answered),
    sending: send,
    ...(attempted && { missing }),
    send: () => {
      setAttempted(true);
      if (missing !== undefined) return;
      const path = `/v1/weightings/${encodeURIComponent(weighting.id)}/answers`;
      send.mutate({ path, body }, { onSuccess: onGiven });
    },
  };
  const props = { weighting, draft, setDraft, give };
  return (
    <>
      <DraftNotice draft={kept} />
      {weighting.method === 'pairwise' ? <ByPairs {...props} /> : <ByPoints {...props} />}
    </>
  );
}

function missingIn({ method }: WeightingView, draft: AnswerDraft, body: unknown): string | undefined {
  if (method === 'direct' && sumOf(draft) !== 100)
    return t('Your points sum to {sumOf}; share out exactly 100.', { sumOf: sumOf(draft) });
  return weightAnswerSchema.safeParse(body).success ? undefined : t('Something above is missing or wrong.');
}

function ByPairs({ weighting, draft, setDraft, give }: FormProps) {
  const { items, office } = weighting;
  const pairs = pairsOf(items);
  const [at, setAt] = useState(0);
  const setJudged = (judged: AnswerDraft['judged']) => setDraft({ ...draft, judged });
  return (
    <>
      <PairsEntry pairs={pairs} judged={draft.judged} setJudged={setJudged} at={at} setAt={setAt} />
      <JudgedWeights
        office={office}
        items={items}
        ofGoals={false}
        pairs={pairs}
        judged={draft.judged}
        mend={(pair, step) => {
          setJudged(withJudgement(draft.judged, pair, step));
          setAt(pairs.findIndex(entry => keyOf(entry) === keyOf(pair)));
        }}
      >
        {() => <GiveAnswer give={give} />}
      </JudgedWeights>
    </>
  );
}

function ByPoints({ weighting, draft, setDraft, give }: FormProps) {
  const Fields = weighting.method === 'direct' ? DirectPoints : SwingPoints;
  return (
    <Section id="points" title={t('Your weights')} onPaper={false}>
      <Stack>
        <Fields items={weighting.items} draft={draft} setDraft={setDraft} />
        <GiveAnswer give={give} />
      </Stack>
    </Section>
  );
}

function GiveAnswer({ give: { before, send, sending, missing } }: { give: Give }) {
  return (
    <Stack gap="xs">
      {missing !== undefined && <Text role="alert">{missing}</Text>}
      {sending.error && <ErrorAlert error={sending.error} />}
      <Group>
        <Button size="md" loading={sending.isPending} onClick={send}>
          {before ? t('Give this answer instead') : t('Give my answer')}
        </Button>
      </Group>
    </Stack>
  );
}
