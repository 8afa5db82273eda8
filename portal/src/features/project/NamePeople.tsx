/** Names other people for a project that closes: nothing else of its proposal can change any more. */
import { NativeSelect, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { revisionSchema } from '#domain/project/intake/commands.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { Role } from '#domain/values/roles.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { changedMeanwhile, stateOf } from '../../shared/drafts/kept.ts';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { withChosen } from '../../shared/forms/options.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { WrittenField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { t } from '../../shared/text.ts';
import { customerIsAsked } from './closing.ts';
import { fieldOf, nobodyElse, peopleOf, revisionOf } from './people-draft.ts';

export function NamePeople({ project, offered }: { project: ProjectView; offered: boolean }) {
  return (
    <ActDialog
      offered={offered}
      label={t('Name other people')}
      title={t('Name other people')}
      closeLabel={t('Close without naming anybody')}
    >
      {close => <NameForm project={project} close={close} />}
    </ActDialog>
  );
}

function NameForm({ project, close }: { project: ProjectView; close: () => void }) {
  const { office, nameOf } = useCurrentUser();
  const { proposal } = project;
  const draft = useDraft({
    form: 'people-named',
    subject: project.id,
    of: stateOf(peopleOf(proposal)),
    movedOn: changedMeanwhile,
  });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: peopleOf(proposal),
    schema: revisionSchema,
    bodyOf: draft => revisionOf(draft, proposal),
    rules: body => nobodyElse(body, proposal),
    refusal: send.error,
    fieldOf,
  });
  const { values, getInputProps } = form;
  const people = (chosen: string, role?: Role) => {
    const able = office.people.filter(({ roles }) => role === undefined || roles.includes(role));
    const options = [{ value: '', label: t('Nobody') }, ...able.map(({ id, name }) => ({ value: id, label: name }))];
    return withChosen(options, { value: chosen, label: nameOf(chosen) });
  };
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm">
        {t(
          'Everything else of the proposal stays as it is; the change becomes a revision, and its history says who named whom. {what}',
          {
            what: customerIsAsked(project)
              ? t('The customer whom you name is asked by mail to accept the result.')
              : t('Nobody is told by mail: tell them.'),
          },
        )}
      </Text>
      <NativeSelect label={t('Sponsor')} data={people(values.sponsor, 'sponsor')} {...getInputProps('sponsor')} />
      <NativeSelect label={t('Project manager')} data={people(values.manager, 'manager')} {...getInputProps('manager')} />
      <NativeSelect
        label={t('Customer')}
        description={t('Accepts the result. The sponsor, when nobody is chosen.')}
        data={people(values.customer)}
        {...getInputProps('customer')}
      />
      {proposal.benefits.map(({ name }, index) => (
        <NativeSelect
          // biome-ignore lint/suspicious/noArrayIndexKey: benefits are only shown here, and two may have one name
          key={index}
          label={t('Owner of the benefit {name}', { name: isolated(name) })}
          data={people(values.owners[index] ?? '')}
          {...getInputProps(`owners.${index}`)}
        />
      ))}
      <WrittenField form={form} name="note" label={t('Why? (optional)')} />
      <DialogFooter form={form} send={send} path={`/v1/projects/${project.id}/revisions`} act={t('Name them')} close={close} />
    </>
  );
}
