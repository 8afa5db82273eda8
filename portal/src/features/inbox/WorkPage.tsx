/** My work: everything that waits for the reader, what is late first, then what waits for a decision or a word, then what is due later. */
import { Stack } from '@mantine/core';
import type { DutyView } from '#api/answers/duties.ts';
import { useOwnDuties } from '../../shared/api/duties.ts';
import { rowsOf, useInbox, useWaitingAssessments } from '../../shared/api/lists.ts';
import { useReadyGates } from '../../shared/api/ready-gates.ts';
import { dutyKey, projectKey, waitingKey } from '../../shared/api/row-keys.ts';
import { hasCard } from '../../shared/duties-on-cards.ts';
import { useIsUsable } from '../../shared/is-usable.ts';
import { NotSetUp } from '../../shared/parts/NotSetUp.tsx';
import { t } from '../../shared/text.ts';
import { AssessmentCard } from '../../shared/ui/AssessmentCard.tsx';
import { DutyCard } from '../../shared/ui/DutyCard.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { ReadyGateCard } from '../../shared/ui/ReadyGateCard.tsx';
import { Answer, Empty, ErrorAlert } from '../../shared/ui/states.tsx';
import { pathOf, WaitingCard } from '../../shared/ui/WaitingCard.tsx';
import { Invitations } from './Invitations.tsx';

export function WorkPage() {
  const inbox = useInbox();
  const duties = useOwnDuties();
  const usable = useIsUsable();
  const first = rowsOf(inbox.data, waitingKey)[0];
  const others = rowsOf(duties.data, dutyKey).filter(duty => !hasCard(duty));
  const late = others.filter(duty => duty.late);
  const later = others.filter(duty => !duty.late);
  return (
    <Page
      title={t('My work')}
      intro={t(
        'What waits for you: what is late first, then what you are asked to decide, then what is due later. Nothing is decided by opening a page.',
      )}
      actions={first && <LinkButton to={pathOf(first)}>{t('Start with the first')}</LinkButton>}
    >
      {duties.error && <ErrorAlert error={duties.error} retry={() => void duties.refetch()} />}
      <Duties id="late" title={t('Late')} duties={late} />
      <Invitations />
      <WaitingRatings />
      <Answer of={inbox} what={t('Reading what waits for you')}>
        {data =>
          rowsOf(data, waitingKey).length > 0 ? (
            <Section id="decisions" title={t('Waits for your word')}>
              <Stack>
                <ul className="plain-list">
                  {rowsOf(data, waitingKey).map(entry => (
                    <WaitingCard key={waitingKey(entry)} entry={entry} />
                  ))}
                </ul>
                {inbox.hasNextPage && <More of={inbox} shown={rowsOf(data, waitingKey).length} what={t('that wait for you')} />}
              </Stack>
            </Section>
          ) : others.length > 0 || duties.isPending ? null : usable ? (
            <Empty title={t('Nothing waits for you')}>
              {t('You get a mail when a round opens for a board that you sit on, and when a result is yours to accept.')}
            </Empty>
          ) : (
            <NotSetUp title={t('Nothing waits for you yet.')} />
          )
        }
      </Answer>
      <ReadyGates />
      <Duties id="later" title={t('Due later')} duties={later} />
      {duties.hasNextPage && <More of={duties} shown={rowsOf(duties.data, dutyKey).length} what={t('that wait for you')} />}
    </Page>
  );
}

function Duties({ id, title, duties }: { id: string; title: string; duties: readonly DutyView[] }) {
  if (duties.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <ul className="plain-list">
        {duties.map(duty => (
          <DutyCard key={dutyKey(duty)} duty={duty} />
        ))}
      </ul>
    </Section>
  );
}

/** Gates of the reader's projects at which nothing is missing; left out when there are none. */
function ReadyGates() {
  const pages = useReadyGates();
  const gates = rowsOf(pages.data, projectKey);
  if (gates.length === 0 && !pages.hasNextPage) return null;
  return (
    <Section id="gates" title={t('Gates that you can ask for')}>
      <Stack>
        <ul className="plain-list">
          {gates.map(gate => (
            <ReadyGateCard key={gate.project} {...gate} />
          ))}
        </ul>
        {pages.hasNextPage && <More of={pages} shown={gates.length} what={t('gates that you can ask for')} />}
      </Stack>
    </Section>
  );
}

/** Proposals that the reader rates in a panel; left out when there are none. */
function WaitingRatings() {
  const waiting = rowsOf(useWaitingAssessments().data);
  if (waiting.length === 0) return null;
  return (
    <Section id="ratings" title={t('Waits for your ratings')}>
      <ul className="plain-list">
        {waiting.map(entry => (
          <AssessmentCard key={entry.id} entry={entry} />
        ))}
      </ul>
    </Section>
  );
}
