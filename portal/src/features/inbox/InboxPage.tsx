/** The board inbox: every round that waits for the reader, the most urgent first. */
import { Stack } from '@mantine/core';
import { rowsOf, useInbox, useWaitingAssessments } from '../../shared/api/lists.ts';
import { NotSetUp, useIsUsable } from '../../shared/parts/NotSetUp.tsx';
import { AssessmentCard } from '../../shared/ui/AssessmentCard.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { keyOf, pathOf, WaitingCard } from '../../shared/ui/WaitingCard.tsx';
import { Invitations } from './Invitations.tsx';

export function InboxPage() {
  const inbox = useInbox();
  const usable = useIsUsable();
  const first = rowsOf(inbox.data)[0];
  return (
    <Page
      title="Board inbox"
      intro="What waits for your decision, the most urgent first. Nothing is decided by opening a page."
      actions={first && <LinkButton to={pathOf(first)}>Start with the first</LinkButton>}
    >
      <Invitations />
      <WaitingRatings />
      <Answer of={inbox} what="Reading your inbox">
        {data =>
          rowsOf(data).length === 0 && !usable ? (
            <NotSetUp title="Nothing waits for you yet." />
          ) : rowsOf(data).length === 0 ? (
            <Empty title="Nothing waits for you">
              You get a mail when a round opens for a board that you sit on, and when a result is yours to accept.
            </Empty>
          ) : (
            <Stack>
              <ul className="plain-list">
                {rowsOf(data).map(entry => (
                  <WaitingCard key={keyOf(entry)} entry={entry} />
                ))}
              </ul>
              {inbox.hasNextPage && <More of={inbox} shown={rowsOf(data).length} what="that wait for you" />}
            </Stack>
          )
        }
      </Answer>
    </Page>
  );
}

/** Proposals that the reader rates in a panel; left out when there are none. */
function WaitingRatings() {
  const waiting = rowsOf(useWaitingAssessments().data);
  if (waiting.length === 0) return null;
  return (
    <Section id="ratings" title="Waits for your ratings">
      <ul className="plain-list">
        {waiting.map(entry => (
          <AssessmentCard key={entry.id} entry={entry} />
        ))}
      </ul>
    </Section>
  );
}
