/** Which role goes to whom, and why: the fields of a handover, of one project or of several. */
import { NativeSelect, Textarea } from '@mantine/core';
import type { LeadRole } from '#domain/project/handover/roles.ts';
import { useCurrentUser } from '../current-user.tsx';
import type { SchemaForm } from '../forms/schema-form.ts';
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

export function HandoverFields({ form: { errors, values, getInputProps }, roles, from }: HandoverFieldsProps) {
  const { office } = useCurrentUser();
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
      <Textarea
        label={t('Why?')}
        autosize
        minRows={2}
        maxLength={8000}
        {...getInputProps('reason')}
        error={errors.reason && values.reason.trim() === '' ? t('Say why: it is kept for ever.') : errors.reason}
      />
    </>
  );
}
