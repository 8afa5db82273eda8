/** Roles of a project that go into other hands: what waits for whose word, the answer, and the offer. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ProjectView } from '#api/answers/projects.ts';
import { handoverSchema } from '#domain/project/handover/commands.ts';
import { leadRoles } from '#domain/project/handover/roles.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { namedRoleLabels } from '../../shared/named-role-words.ts';
import { allOf } from '../../shared/names.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { type HandoverDraft, HandoverFields } from '../../shared/parts/HandoverFields.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { rich, t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';

interface OfProject {
  readonly project: ProjectView;
}

type Handover = NonNullable<ProjectView['handovers']>[number];

/** What waits for the word of both. */
export function Handovers({ project }: OfProject) {
  const { handovers = [] } = project;
  if (handovers.length === 0) return null;
  return (
    <Stack gap="xs">
      {handovers.map(handover => (
        <Waiting key={handover.role} project={project} handover={handover} />
      ))}
    </Stack>
  );
}

function Waiting({ project, handover }: OfProject & { readonly handover: Handover }) {
  const { nameOf, me } = useCurrentUser();
  const { role, from, to, reason, agreed } = handover;
  const missing = [from, to].filter(person => !agreed.includes(person));
  const asked = project.actions.includes('answer-handover') && (me.id === from || me.id === to);
  return (
    <Alert
      variant="outline"
      color="yellow"
      title={t('In other hands? The role of the {namedRole}', { namedRole: namedRoleLabels[role] })}
    >
      <Text className="clip">
        {rich('{to} is to take over from {from}: {reason}', {
          to: <bdi>{nameOf(to)}</bdi>,
          from: <bdi>{nameOf(from)}</bdi>,
          reason: <bdi>{reason}</bdi>,
        })}
      </Text>
      <Text size="sm">
        {t('It counts once {missing} agreed, and lapses 14 days after it was offered.', { missing: allOf(missing.map(nameOf)) })}
      </Text>
      {asked && <Answer project={project} handover={handover} mayAgree={!agreed.includes(me.id)} />}
    </Alert>
  );
}

function Answer({ project, handover, mayAgree }: OfProject & { readonly handover: Handover; readonly mayAgree: boolean }) {
  const [opened, { open, close }] = useDisclosure();
  const send = useSend();
  const path = `/v1/projects/${project.id}/handovers/${handover.role}/acceptance`;
  return (
    <>
      <Group mt="xs" className="no-print">
        {mayAgree && (
          <Button loading={send.isPending} onClick={() => send.mutate({ path, body: { accepted: true } })}>
            {t('Agree to the handover')}
          </Button>
        )}
        <Button variant="default" onClick={open}>
          {mayAgree ? t('Decline the handover') : t('Take the handover back')}
        </Button>
      </Group>
      {send.error && <ErrorAlert error={send.error} />}
      <ReasonDialog
        opened={opened}
        close={close}
        title={t('Leave the role where it is?')}
        closeLabel={t('Close without an answer')}
        label={t('Why not?')}
        missing={t('Say why not: both, and the PMO, are told.')}
        act={t('Leave it where it is')}
        path={path}
        bodyOf={reason => ({ accepted: false, reason })}
      >
        <Text>{t('Both people and the PMO are told your reason by mail.')}</Text>
      </ReasonDialog>
    </>
  );
}

/** Offers a role to somebody who can have it. */
export function HandOver({ project }: OfProject) {
  return (
    <ActDialog
      offered={project.actions.includes('offer-handover')}
      label={t('Hand over')}
      title={t('Hand over a role')}
      closeLabel={t('Close without handing over')}
    >
      {close => <OfferForm project={project} close={close} />}
    </ActDialog>
  );
}

function OfferForm({ project, close }: OfProject & { readonly close: () => void }) {
  const { nameOf, me, has } = useCurrentUser();
  const { proposal } = project;
  const roles = leadRoles.filter(role => proposal[role] !== undefined && (has('pmo') || proposal[role] === me.id));
  const draft = useDraft({ form: 'handover', subject: project.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { role: roles[0] ?? 'sponsor', to: '', reason: '' } as HandoverDraft,
    schema: handoverSchema,
    bodyOf: ({ role, to, reason }) => ({ role, to, reason: reason.trim() }),
    refusal: send.error,
  });
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm">
        {t('It counts once both have agreed. A round that is open goes on; whoever takes over does not decide in it.')}
      </Text>
      <HandoverFields
        form={form}
        roles={roles.map(role => ({ value: role, label: `${namedRoleLabels[role]}: ${nameOf(proposal[role])}` }))}
        from={proposal[form.values.role]}
      />
      <DialogFooter
        form={form}
        send={send}
        path={`/v1/projects/${project.id}/handovers`}
        act={t('Offer the handover')}
        close={close}
      />
    </>
  );
}
