/** How long the office keeps what. An empty field keeps for ever: nothing is removed silently. */

import { Stack, Text } from '@mantine/core';
import type { PersonalDataAnswer } from '#api/answers/personal-data.ts';
import { setRetentionSchema } from '#domain/office/personal-data/commands.ts';
import { mostImportDays } from '#domain/office/personal-data/retention.ts';
import { DraftNotice } from '../../../shared/drafts/DraftNotice.tsx';
import { FieldRow } from '../../../shared/forms/FieldRow.tsx';
import { type NumberField, numberIn } from '../../../shared/forms/field-values.ts';
import { TypedNumberInput } from '../../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import { daysInWords } from '../personal-data-facts.ts';
import { SaveBar } from '../SaveBar.tsx';
import { useStandardForm } from '../standard-form.ts';

interface RetentionDraft {
  readonly retention: { readonly people: NumberField; readonly mails: NumberField; readonly imports: NumberField };
}

/** An empty field is left out. */
function bodyOf({ retention }: RetentionDraft) {
  const filled = Object.entries(retention).filter(([, days]) => days !== '');
  return { retention: Object.fromEntries(filled.map(([kind, days]) => [kind, numberIn(days)])) };
}

interface RetentionFormProps {
  readonly path: string;
  readonly answer: PersonalDataAnswer;
  readonly again: () => void;
}

export function RetentionForm({ path, answer, again }: RetentionFormProps) {
  const { people, mails, imports = mostImportDays } = answer.retention;
  return (
    <Section id="retention" title={t('How long what is kept')}>
      {answer.mayChange ? (
        <Fields path={path} answer={answer} again={again} />
      ) : (
        <Text className="clip">
          {t('People {daysInWords} after leaving; sent mails {daysInWords2}; files of imports {daysInWords3}.', {
            daysInWords: daysInWords(people),
            daysInWords2: daysInWords(mails),
            daysInWords3: daysInWords(imports),
          })}
        </Text>
      )}
    </Section>
  );
}

function Fields({ path, answer, again }: RetentionFormProps) {
  const { people = '', mails = '', imports = '' } = answer.retention;
  const standard = useStandardForm({
    path: `${path}/retention`,
    standard: { fact: 'retention-set' },
    start: { retention: { people, mails, imports } } as RetentionDraft,
    bodyOf,
    schema: setRetentionSchema,
    version: answer.version,
  });
  const { getInputProps } = standard.form;
  return (
    <Stack maw={860}>
      <DraftNotice draft={standard.form.draft} />
      <FieldRow>
        <TypedNumberInput
          label={t('Days after leaving until a person is erased')}
          description={t('Empty: kept until two persons have somebody erased. A legal hold stops it.')}
          min={1}
          max={36_500}
          {...getInputProps('retention.people')}
        />
        {answer.keepsMails && (
          <TypedNumberInput
            label={t('Days that sent mails are kept')}
            description={t('Empty: kept. Of people whom two offices know, the shorter counts.')}
            min={1}
            max={36_500}
            {...getInputProps('retention.mails')}
          />
        )}
        {answer.keepsMails && (
          <TypedNumberInput
            label={t('Days that files of imports are kept')}
            description={t('Empty: {mostImportDays}. Whoever goes on with an import later sends the file again.', {
              mostImportDays,
            })}
            min={1}
            max={mostImportDays}
            {...getInputProps('retention.imports')}
          />
        )}
      </FieldRow>
      <SaveBar label={t('Save how long')} standard={standard} problems={[]} save={() => standard.save()} again={again} />
    </Stack>
  );
}
