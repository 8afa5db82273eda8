/** Conditions that boards have set: due when, owned by whom, met how. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { ProjectView } from '#api/answers/projects.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { standingOf } from '../../shared/descriptions.ts';
import { day, moment } from '../../shared/format.ts';
import { ownerLabels } from '../../shared/labels.ts';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';

type Condition = ProjectView['conditions'][number];

export function Conditions({ project }: { project: ProjectView }) {
  const { nameOf, me } = useCurrentUser();
  const mayMeet = project.actions.includes('meet-condition');
  const [meeting, setMeeting] = useState<Condition>();
  return (
    <Section id="conditions" title="Conditions">
      {project.conditions.length === 0 && <Text c="dimmed">No board has set a condition.</Text>}
      <ul className="plain-list">
        {project.conditions.map(condition => (
          <li key={condition.id}>
            <Group gap="xs">
              <LabelTag label={standingOf(condition)} />
              <Text size="sm">
                Due {day(condition.due)}, by {ownerLabels[condition.owner]}; set by <bdi>{nameOf(condition.by)}</bdi>
              </Text>
            </Group>
            <Prose>{condition.text}</Prose>
            {condition.metAt !== undefined && (
              <Text size="sm" c="dimmed" className="clip">
                Met {moment(condition.metAt)}: <bdi>{condition.how}</bdi>
              </Text>
            )}
            {condition.reported && condition.metAt === undefined && (
              <Text size="sm" className="clip">
                Reported by {nameOf(condition.reported.by)}, {moment(condition.reported.at)}: {condition.reported.how}. It waits
                for the word of {(condition.waitsFor ?? []).map(nameOf).join(' or ')}.
              </Text>
            )}
            {condition.returned && condition.metAt === undefined && !condition.reported && (
              <Text size="sm" className="clip">
                Sent back by {nameOf(condition.returned.by)}: {condition.returned.reason}
              </Text>
            )}
            {condition.waitsFor?.includes(me.id) && <Accept project={project} condition={condition} />}
            {mayMeet && condition.metAt === undefined && !condition.reported && (
              <Button
                variant="default"
                size="xs"
                className="no-print"
                onClick={() => setMeeting(condition)}
                aria-label={`Say that it is met: ${condition.text}`}
              >
                Say that it is met
              </Button>
            )}
          </li>
        ))}
      </ul>
      {meeting && <MeetCondition project={project} condition={meeting} close={() => setMeeting(undefined)} />}
    </Section>
  );
}

function MeetCondition({ project, condition, close }: { project: ProjectView; condition: Condition; close: () => void }) {
  const [evidence, setEvidence] = useState('');
  return (
    <ReasonDialog
      opened
      close={close}
      title="Is this condition met?"
      closeLabel="Close without saying so"
      label="How was it met?"
      missing="Say how it was met: who accepts it reads it."
      act="It is met"
      path={`/v1/projects/${project.id}/conditions/${condition.id}`}
      bodyOf={how => ({ how, ...(evidence !== '' && { evidence }) })}
      after={
        <NativeSelect
          label="Evidence (optional)"
          value={evidence}
          onChange={event => setEvidence(event.currentTarget.value)}
          data={[{ value: '', label: 'None' }, ...project.evidence.map(item => ({ value: item.id, label: item.title }))]}
        />
      }
    >
      <Prose>{condition.text}</Prose>
    </ReasonDialog>
  );
}

function Accept({ project, condition }: { project: ProjectView; condition: Condition }) {
  const [returning, setReturning] = useState(false);
  const send = useSend();
  const path = `/v1/projects/${project.id}/conditions/${condition.id}/acceptance`;
  return (
    <Group className="no-print">
      {send.error && <ErrorAlert error={send.error} />}
      <Button size="xs" loading={send.isPending} onClick={() => send.mutate({ path, body: { accepted: true } })}>
        Accept that it is met
      </Button>
      <Button size="xs" variant="default" onClick={() => setReturning(true)}>
        Send it back
      </Button>
      {returning && (
        <ReasonDialog
          opened
          close={() => setReturning(false)}
          title="What is missing?"
          closeLabel="Close without sending it back"
          label="What is missing?"
          missing="Say what is missing: its owner reads it."
          act="Send it back"
          path={path}
          bodyOf={reason => ({ accepted: false, reason })}
        >
          <Prose>{condition.text}</Prose>
        </ReasonDialog>
      )}
    </Group>
  );
}
