/** The PMO names another person who answers for a benefit of a closed project. */
import { NativeSelect, Text } from '@mantine/core';
import { benefitOwnerSchema } from '#domain/project/benefits/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { t } from '../../shared/text.ts';
import type { OfBenefit } from './benefit-words.ts';

export function NameBenefitOwner({ project, benefit }: OfBenefit) {
  return (
    <ActDialog
      offered={project.actions.includes('name-benefit-owner')}
      label={t('Name another owner')}
      about={benefit.name}
      title={t('Who answers for it?')}
      closeLabel={t('Close without naming anybody')}
    >
      {close => <OwnerForm project={project} benefit={benefit} close={close} />}
    </ActDialog>
  );
}

function OwnerForm({ project, benefit, close }: OfBenefit & { readonly close: () => void }) {
  const { office } = useCurrentUser();
  const draft = useDraft({ form: 'benefit-owner', subject: `${project.id} ${benefit.id}` });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { owner: '', reason: '' },
    schema: benefitOwnerSchema,
    bodyOf: ({ owner, reason }) => ({ owner, reason: reason.trim() }),
    refusal: send.error,
  });
  const { errors, values, getInputProps } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text className="clip">
        <bdi>{benefit.name}</bdi>
      </Text>
      <NativeSelect
        label={t('New owner')}
        data={[{ value: '', label: t('Choose a person') }, ...office.people.map(({ id, name }) => ({ value: id, label: name }))]}
        {...getInputProps('owner')}
        error={errors.owner && values.owner === '' ? t('Choose a person.') : errors.owner}
      />
      <ReasonField form={form} missing={t('Say why: it is kept for ever.')} />
      <DialogFooter
        form={form}
        send={send}
        path={`/v1/projects/${project.id}/benefits/${benefit.id}/owner`}
        act={t('Name this person')}
        close={close}
      />
    </>
  );
}
