/** The next gate: its question, how its criteria stand now, and the way to ask for it. */
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { ProjectView } from '../../shared/api/answers.ts';
import { useSend } from '../../shared/api/send.ts';
import { moment } from '../../shared/format.ts';
import { CriteriaList } from '../../shared/parts/CriteriaList.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { TroubleBox } from '../../shared/ui/states.tsx';
import { authorityWords, outcomeWords } from '../../shared/words.ts';

export function NextGate({ project, mayAct }: { project: ProjectView; mayAct: boolean }) {
  const { nextGate, open, status } = project;
  const send = useSend();
  if (!nextGate)
    return (
      <Section id="next" title="Next gate">
        <Text c="dimmed">
          {status === 'closed' || status === 'killed' ? 'There is none: the project is over.' : 'None is left before closure.'}
        </Text>
      </Section>
    );
  const askable = mayAct && !open && (status === 'active' || status === 'on-hold') && !nextGate.closing;
  return (
    <Section id="next" title={`Next gate: ${nextGate.name}`}>
      <Stack gap="sm">
        {nextGate.question !== undefined && <Text className="clip">{nextGate.question}</Text>}
        <Text c="dimmed">{authorityWords[nextGate.authority]}</Text>
        {open && (
          <Group>
            <Text>Its board was asked {moment(open.since)}.</Text>
            <LinkButton to={`/reviews/${open.review}`} variant="default">
              Open the review
            </LinkButton>
          </Group>
        )}
        <CriteriaList criteria={nextGate.criteria} />
        {askable && (
          <Group className="no-print">
            <Button
              loading={send.isPending}
              onClick={() => send.mutate({ path: `/v1/projects/${project.id}/reviews`, body: {} })}
            >
              Ask for this gate
            </Button>
            <Text size="sm" c="dimmed">
              The board then sees the proposal and its evidence as they are now.
            </Text>
          </Group>
        )}
        {send.error && <TroubleBox error={send.error} />}
        {mayAct && <GoOn project={project} />}
      </Stack>
    </Section>
  );
}

/** Against the word of an advisory board the sponsor may go on, with a reason that everyone sees. */
function GoOn({ project }: { project: ProjectView }) {
  const [opened, { open, close }] = useDisclosure();
  const [reason, setReason] = useState('');
  const send = useSend();
  const last = project.gates.at(-1);
  const advised =
    last?.authority === 'advisory' && last.against === undefined && ['hold', 'recycle', 'kill'].includes(last.outcome);
  if (!advised || !last || project.open) return null;
  return (
    <>
      <Group className="no-print">
        <Button variant="default" onClick={open}>
          Go on against the advice
        </Button>
      </Group>
      <Modal opened={opened} onClose={close} title="Go on against the advice?" closeButtonProps={{ 'aria-label': 'Close' }}>
        <Stack>
          <Text>The board advised: {outcomeWords[last.outcome][0]}. Your reason is shown wherever this gate is shown.</Text>
          <Textarea
            label="Why do you go on?"
            autosize
            minRows={3}
            maxLength={8000}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
          {send.error && <TroubleBox error={send.error} />}
          <Group justify="space-between">
            <Button variant="default" onClick={close}>
              Go back
            </Button>
            <Button
              loading={send.isPending}
              disabled={reason.trim() === ''}
              onClick={() =>
                send.mutate({ path: `/v1/projects/${project.id}/proceed`, body: { reason: reason.trim() } }, { onSuccess: close })
              }
            >
              Go on, visibly
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
