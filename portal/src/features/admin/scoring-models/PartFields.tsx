/** What goals, musts and parts of a scoring model have in common: a name and a meaning. */
import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import type { SchemaForm } from '../../../shared/forms/schema-form.ts';
import { t } from '../../../shared/text.ts';
import type { ScoringDraft } from './scoring-draft.ts';

export interface ScoringFormProps {
  readonly form: SchemaForm<ScoringDraft>;
}

/** Name and meaning of something that is rated. */
export function PartFields({ form, path }: ScoringFormProps & { readonly path: string }) {
  return (
    <>
      <TextInput label={t('Name')} maxLength={200} {...form.getInputProps(`${path}.name`)} />
      <Textarea label={t('What it means (optional)')} autosize maxLength={8000} {...form.getInputProps(`${path}.description`)} />
    </>
  );
}

interface AddMissingProps extends ScoringFormProps {
  readonly missing: readonly { readonly name: string }[];
  readonly add: () => void;
}

/** Goals of the office that the model does not have yet. */
export function AddMissing({ missing, add }: AddMissingProps) {
  if (missing.length === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm">
        {t('Goals of the office that it does not have: {missing}.', { missing: missing.map(({ name }) => name).join(', ') })}
      </Text>
      <Button size="xs" variant="default" onClick={add}>
        {t('Add them')}
      </Button>
    </Group>
  );
}
