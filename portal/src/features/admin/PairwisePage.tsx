/**
 * Weights of goals by comparing them, one pair at a time. The weights stand beside at once, with how far the judgements contradict each other and the one that
 * would mend it. They are taken into the goals with the judgements, and only saved there; until then they are kept on this device.
 */
import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { OfficeView } from '#api/answers/offices.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useKeptValues } from '../../shared/drafts/use-draft-of.ts';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Empty } from '../../shared/ui/states.tsx';
import { JudgedWeights } from '../../shared/weights/JudgedWeights.tsx';
import { pairsOfGoals } from '../../shared/weights/kept-draft.ts';
import { PairsEntry, withJudgement } from '../../shared/weights/PairsEntry.tsx';
import { type Judgements, judgementsOf, keyOf, pairsOf } from '../../shared/weights/pairs.ts';
import type { Compared } from './compared-goals.ts';
import { StandardPage } from './StandardPage.tsx';

export function PairwisePage() {
  const { office } = useCurrentUser();
  return (
    <StandardPage
      title={t('Weights by comparing pairs')}
      intro={t('Which of two goals counts more, and how much? Nothing is saved before you take the weights.')}
      action="set-goals"
    >
      {office.goals.length < 2 ? (
        <Empty title={t('There are no two goals to compare')}>{t('Set the goals of the office first.')}</Empty>
      ) : (
        <Comparing key={office.id} office={office} />
      )}
    </StandardPage>
  );
}

function Comparing({ office }: { office: OfficeView }) {
  const { me } = useCurrentUser();
  const pairs = pairsOf(office.goals);
  const { values: judged, setValues: setJudged, kept } = useKeptValues<Judgements>(pairsOfGoals(office.id, me.id), {});
  const [at, setAt] = useState(0);
  return (
    <Stack maw={860}>
      <Group>
        <LinkButton to="/weightings/new" variant="default">
          {t('Ask several people instead')}
        </LinkButton>
      </Group>
      <DraftNotice draft={kept} />
      <PairsEntry pairs={pairs} judged={judged} setJudged={setJudged} at={at} setAt={setAt} />
      <JudgedWeights
        office={office.id}
        items={office.goals}
        ofGoals
        pairs={pairs}
        judged={judged}
        mend={(of, step) => {
          setJudged(withJudgement(judged, of, step));
          setAt(pairs.findIndex(entry => keyOf(entry) === keyOf(of)));
        }}
      >
        {({ weights, consistency }) => (
          <Take
            accepted={consistency?.accepted ?? true}
            compared={{
              weights: Object.fromEntries(weights.map(({ goal, share }) => [goal, Number((share * 100).toFixed(4))])),
              judgements: judgementsOf(pairs, judged),
              accepted: (consistency?.accepted ?? true) && consistency?.ratio !== null,
            }}
          />
        )}
      </JudgedWeights>
    </Stack>
  );
}

function Take({ compared, accepted }: { compared: Compared; accepted: boolean }) {
  const navigate = useNavigate();
  return (
    <Card withBorder padding="sm">
      <Title order={3} size="h5">
        {t('Take them')}
      </Title>
      <Text size="sm" mb="xs">
        {accepted
          ? t('They go into the goals of the office, where you look at them and save them with a reason.')
          : t('They contradict each other: mend the judgement above, or say among the goals why you take them all the same.')}
      </Text>
      <Button {...(!accepted && { variant: 'default' })} onClick={() => void navigate('/admin/goals', { state: { compared } })}>
        {accepted ? t('Take these weights') : t('Take them all the same')}
      </Button>
    </Card>
  );
}
