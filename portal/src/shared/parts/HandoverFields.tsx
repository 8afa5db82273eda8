/** Which role goes to whom, and why: the fields of a handover, of one project or of several. */
import { NativeSelect } from '@mantine/core';
import type { LeadRole } from '#domain/project/handover/roles.ts';
import { useCurrentUser } from '../current-user.tsx';
import type { SchemaForm } from '../forms/schema-form.ts';
import { ReasonField } from '../forms/WrittenField.tsx';
import { t } from '../text.ts';

export interface HandoverDraft {
  readonly role: LeadRole;
  readonly to: string;
  readonly reason: string;
}

interface HandoverFieldsProps {
  readonly form: SchemaForm<HandoverDraft>;
  readonly roles: readonly { readonly value: LeadRole; readonly label: string }[];
  /** Who has the role now, and cannot take it over. */
  readonly from?: string | undefined;
}

export function HandoverFields({ form, roles, from }: HandoverFieldsProps) {
  const { office } = useCurrentUser();
  const { errors, values, getInputProps } = form;
  const able = office.people.filter(({ id, roles: has }) => has.includes(values.role) && id !== from);
  return (
    <>
      <NativeSelect label={t('Role')} data={[...roles]} {...getInputProps('role')} />
      <NativeSelect
        label={t('Who takes over?')}
        data={[{ value: '', label: t('Choose a person') }, ...able.map(({ id, name }) => ({ value: id, label: name }))]}
        {...getInputProps('to')}
        error={errors.to && values.to === '' ? t('Choose who takes over.') : errors.to}
      />
      <ReasonField form={form} missing={t('Say why: it is kept for ever.')} />
    </>
  );
}
