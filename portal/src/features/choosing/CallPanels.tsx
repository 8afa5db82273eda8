/** Who rates the proposals of a call that is opened: a panel for all, or one for each category. */
import { MultiSelect, Text, TextInput } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { type CallDraft, newPanel } from './call-draft.ts';

interface CallPanelsProps {
  readonly form: SchemaForm<CallDraft>;
}

export function CallPanels({ form }: CallPanelsProps) {
  const { office } = useCurrentUser();
  const { getInputProps, values } = form;
  return (
    <Section id="panels" title={t('Who rates')}>
      <RepeatableFields
        legend={t('Panels')}
        one={t('Panel')}
        intro={
          <Text size="sm">
            {t(
              'Anybody of the office can rate. Whoever has an interest in a proposal is left out of its panel. Two or more are needed to tell a spread.',
            )}
          </Text>
        }
        form={form}
        path="panels"
        entries={values.panels}
        blank={newPanel}
      >
        {(panel, index) => (
          <>
            <TextInput
              label={t('Category (optional)')}
              description={t('Of the proposals it rates; left empty, all that no other panel rates.')}
              maxLength={200}
              {...getInputProps(`${panel}.category`)}
            />
            <MultiSelect
              label={t('Assessors of panel {index}', { index: index + 1 })}
              searchable
              data={office.people.map(({ id, name }) => ({ value: id, label: name }))}
              {...getInputProps(`${panel}.assessors`)}
            />
          </>
        )}
      </RepeatableFields>
    </Section>
  );
}
