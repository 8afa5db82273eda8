/** What waits for the reader, in all offices: what is late first, then what is to be decided, what is due next, and gates that can be asked for. */
import { Anchor, Button, Card, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DutyView } from '#api/answers/duties.ts';
import type { ReadyGates } from '#api/answers/portfolio.ts';
import { request } from '../../shared/api/client.ts';
import { useOwnDuties } from '../../shared/api/duties.ts';
import { rowsOf, useInbox } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { hasCard } from '../../shared/duties-on-cards.ts';
import { useIsUsable } from '../../shared/is-usable.ts';
import { DutyCard, dutyKeyOf } from '../../shared/ui/DutyCard.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { keyOf, WaitingCard } from '../../shared/ui/WaitingCard.tsx';

/** Of what is late, and of what is due next, at most; My work has all. */
const few = 5;
/** Gates that can be asked for and have no day, until the reader asks for more. */
const fewReady = 3;

export function OwnWork() {
  const inbox = useInbox();
  const duties = useOwnDuties();
  const ready = useReadyGates();
  const [allReady, setAllReady] = useState(false);
  const others = rowsOf(duties.data).filter(duty => !hasCard(duty));
  const late = others.filter(duty => duty.late);
  const next = others.filter(duty => !duty.late);
  const left = Math.max(0, late.length - few) + Math.max(0, next.length - few);
  const asked = inbox.data?.pages[0]?.items ?? [];
  const nothing = asked.length + others.length + ready.length === 0 && !duties.isPending;
  return (
    <Section
      id="waits"
      title="Waits for you"
      actions={
        <LinkButton to="/work" variant="default">
          {left > 0 ? `My work (${left} more)` : 'My work'}
        </LinkButton>
      }
    >
      <Answer of={inbox} what="Reading what waits for you">
        {() => (
          <>
            {nothing && <NothingWaits />}
            <ul className="plain-list">
              <Duties of={late} />
              {asked.map(entry => (
                <WaitingCard key={keyOf(entry)} entry={entry} />
              ))}
              <Duties of={next} />
              {ready.slice(0, allReady ? ready.length : fewReady).map(gate => (
                <ReadyGate key={gate.project} {...gate} />
              ))}
            </ul>
            {!allReady && ready.length > fewReady && (
              <Button variant="default" mt="sm" onClick={() => setAllReady(true)}>
                Show {ready.length - fewReady} more gates that you can ask for
              </Button>
            )}
          </>
        )}
      </Answer>
    </Section>
  );
}

function Duties({ of }: { of: readonly DutyView[] }) {
  return of.slice(0, few).map(duty => <DutyCard key={dutyKeyOf(duty)} duty={duty} />);
}

function NothingWaits() {
  const { has } = useCurrentUser();
  const usable = useIsUsable();
  const comes = has('gatekeeper')
    ? 'A round of your board stands here from the day on which it opens, and you get a mail.'
    : 'What you are asked for stands here with its day: reports, conditions, proposals that came back, results to accept.';
  return <Empty title="Nothing waits for you.">{usable && comes}</Empty>;
}

/** Only those who run projects ask for gates. */
function useReadyGates(): ReadyGates['items'] {
  const { office, has } = useCurrentUser();
  const path = `/v1/offices/${office.id}/ready-gates`;
  const answer = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => request<ReadyGates>(path, { signal }),
    enabled: has('sponsor', 'manager'),
  });
  return answer.data?.items ?? [];
}

function ReadyGate({ project, title, name }: ReadyGates['items'][number]) {
  return (
    <Card withBorder padding="md" component="li">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/projects/${project}#next`} fw={600} className="clip">
          Ask for a gate: <bdi>{title}</bdi>
        </Anchor>
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        All that must be there for <bdi>{name}</bdi> is there. Its board is asked when you ask.
      </Text>
    </Card>
  );
}
