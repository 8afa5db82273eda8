/** The next gate: its question, how its criteria stand now, and the way to ask for it. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../shared/api/send.ts';
import { day } from '../../shared/format.ts';
import { authorityLabels, outcomeLabels } from '../../shared/labels.ts';
import { CriteriaList } from '../../shared/parts/CriteriaList.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Recorded } from '../../shared/ui/Recorded.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { GrantWaiver } from './GrantWaiver.tsx';
import { OpenRound } from './OpenRound.tsx';

export function NextGate({ project }: { project: ProjectView }) {
  const { nextGate, status } = project;
  const send = useSend();
  if (!nextGate)
    return (
      <Section id="next" title={t('Next gate')}>
        <OpenRound project={project} />
        <RepeatGates project={project} />
        <Text c="dimmed">{noneSentence(status)}</Text>
      </Section>
    );
  return (
    <Section id="next" title={t('Next gate: {name}', { name: isolated(nextGate.name) })}>
      <Stack gap="sm">
        {nextGate.question !== undefined && <Text className="clip">{nextGate.question}</Text>}
        <Text c="dimmed">{authorityLabels[nextGate.authority]}</Text>
        {nextGate.target !== undefined && nextGate.evidenceFrom !== undefined && (
          <Text>
            {t('Planned for {target}. Evidence that is missing on {evidenceFrom} is an alert.', {
              target: day(nextGate.target),
              evidenceFrom: day(nextGate.evidenceFrom),
            })}
          </Text>
        )}
        <OpenRound project={project} />
        <CriteriaList
          criteria={nextGate.criteria}
          actionOn={({ criterion, name, verdict }) => (
            <GrantWaiver
              project={project}
              target={{ criterion }}
              what={name}
              offered={project.actions.includes('grant-waiver') && (verdict === 'fail' || verdict === 'unknown')}
            />
          )}
        />
        {project.actions.includes('request-gate') && (
          <Group className="no-print">
            <Button
              loading={send.isPending}
              onClick={() => send.mutate({ path: `/v1/projects/${project.id}/reviews`, body: {} })}
            >
              {t('Ask for this gate')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('The board then sees the proposal and its evidence as they are now.')}
            </Text>
          </Group>
        )}
        {send.isSuccess && project.open && <Asked />}
        <RepeatGates project={project} />
        {send.error && <ErrorAlert error={send.error} />}
        <ProceedAgainstAdvice project={project} />
      </Stack>
    </Section>
  );
}

/** In the place of the button, which is gone: what has come of pressing it stands further up, on a phone out of sight. */
function Asked() {
  return <Recorded title={t('The board is asked')}>{t('Its members are told. Where the round stands is said above.')}</Recorded>;
}

/** Gates that were passed and are looked at again, at whatever stage. */
function RepeatGates({ project: { id, open, repeatableGates = [] } }: { project: ProjectView }) {
  const send = useSend();
  if (send.isSuccess && open) return <Asked />;
  if (repeatableGates.length === 0) return null;
  return (
    <Stack gap="xs" className="no-print">
      {repeatableGates.map(gate => (
        <Group key={gate.id}>
          <Text className="clip">{isolated(gate.name)}</Text>
          <Button
            variant="default"
            aria-label={t('Ask again for {name}', { name: isolated(gate.name) })}
            loading={send.isPending}
            onClick={() => send.mutate({ path: `/v1/projects/${id}/reviews`, body: { gate: gate.id } })}
          >
            {t('Ask again')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('It was passed before; passing it again moves the project nowhere.')}
          </Text>
        </Group>
      ))}
      {send.error && <ErrorAlert error={send.error} />}
    </Stack>
  );
}

/** Against the word of an advisory board its sponsor, and nobody else, may go on: with a reason that everyone sees. */
function ProceedAgainstAdvice({ project }: { project: ProjectView }) {
  const [opened, { open, close }] = useDisclosure();
  const last = project.gates.at(-1);
  if (!last || !project.actions.includes('proceed-against-advice')) return null;
  return (
    <>
      <Group className="no-print">
        <Button variant="default" onClick={open}>
          {t('Go on against the advice')}
        </Button>
      </Group>
      <ReasonDialog
        opened={opened}
        close={close}
        title={t('Go on against the advice?')}
        closeLabel={t('Close without going on')}
        label={t('Why do you go on?')}
        missing={t('Say why: it is shown wherever this gate is shown.')}
        act={t('Go on, visibly')}
        path={`/v1/projects/${project.id}/proceed`}
        bodyOf={reason => ({ reason })}
      >
        <Text>
          {t('The board advised: {outcome}. Your reason is shown wherever this gate is shown.', {
            outcome: outcomeLabels[last.outcome][0],
          })}
        </Text>
      </ReasonDialog>
    </>
  );
}

/** Why no gate is next. */
function noneSentence(status: ProjectView['status']): string {
  switch (status) {
    case 'submitted':
    case 'returned':
      return t('None yet: the proposal is not admitted.');
    case 'declined':
      return t('There is none: the proposal was declined.');
    case 'withdrawn':
      return t('There is none: the proposal was withdrawn.');
    case 'closed':
    case 'killed':
      return t('There is none: the project is over.');
    default:
      return t('None is left before closure.');
  }
}
