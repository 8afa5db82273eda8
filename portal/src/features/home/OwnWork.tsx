/** What waits for the reader, in all offices: what is late first, then what is to be decided, what is due next, and gates that can be asked for. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DutyView } from '#api/answers/duties.ts';
import { useOwnDuties } from '../../shared/api/duties.ts';
import { rowsOf, useInbox } from '../../shared/api/lists.ts';
import { useReadyGates } from '../../shared/api/ready-gates.ts';
import { dutyKey, projectKey, waitingKey } from '../../shared/api/row-keys.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { hasCard } from '../../shared/duties-on-cards.ts';
import { useIsUsable } from '../../shared/is-usable.ts';
import { t } from '../../shared/text.ts';
import { DutyCard } from '../../shared/ui/DutyCard.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { ReadyGateCard } from '../../shared/ui/ReadyGateCard.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { WaitingCard } from '../../shared/ui/WaitingCard.tsx';

/** Of what is late, and of what is due next, at most; My work has all. */
const few = 5;
/** Gates that can be asked for and have no day, until the reader asks for more. */
const fewReady = 3;

export function OwnWork() {
  const inbox = useInbox();
  const duties = useOwnDuties();
  const ready = rowsOf(useReadyGates().data, projectKey);
  const [allReady, setAllReady] = useState(false);
  const others = rowsOf(duties.data, dutyKey).filter(duty => !hasCard(duty));
  const late = others.filter(duty => duty.late);
  const next = others.filter(duty => !duty.late);
  const left = Math.max(0, late.length - few) + Math.max(0, next.length - few);
  const asked = inbox.data?.pages[0]?.items ?? [];
  const nothing = asked.length + others.length + ready.length === 0 && !duties.isPending;
  return (
    <Section
      id="waits"
      title={t('Waits for you')}
      actions={
        <LinkButton to="/work" variant="default">
          {left > 0 ? t('My work ({left} more)', { left }) : t('My work')}
        </LinkButton>
      }
    >
      <Answer of={inbox} what={t('Reading what waits for you')}>
        {() => (
          <>
            {nothing && <NothingWaits />}
            <ul className="plain-list">
              <Duties of={late} />
              {asked.map(entry => (
                <WaitingCard key={waitingKey(entry)} entry={entry} />
              ))}
              <Duties of={next} />
              {ready.slice(0, allReady ? ready.length : fewReady).map(gate => (
                <ReadyGateCard key={gate.project} {...gate} />
              ))}
            </ul>
            {!allReady && ready.length > fewReady && (
              <Button variant="default" mt="sm" onClick={() => setAllReady(true)}>
                {ready.length - fewReady === 1
                  ? t('Show one more gate that you can ask for')
                  : t('Show {ready} more gates that you can ask for', { ready: ready.length - fewReady })}
              </Button>
            )}
          </>
        )}
      </Answer>
    </Section>
  );
}

function Duties({ of }: { of: readonly DutyView[] }) {
  return of.slice(0, few).map(duty => <DutyCard key={dutyKey(duty)} duty={duty} />);
}

function NothingWaits() {
  const { has } = useCurrentUser();
  const usable = useIsUsable();
  const comes = has('gatekeeper')
    ? t('A round of your board stands here from the day on which it opens, and you get a mail.')
    : t('What you are asked for stands here with its day: reports, conditions, proposals that came back, results to accept.');
  return <Empty title={t('Nothing waits for you.')}>{usable && comes}</Empty>;
}
