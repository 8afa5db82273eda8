/** What may be done about a panel: an assessor steps back, the PMO or an administrator gives a place to another, asks for a talk, ends the assessment. */
import { Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { AssessmentView } from '#api/answers/calls.ts';
import { replaceAssessorSchema } from '#domain/assessment/panel/commands.ts';
import { askTalkSchema } from '#domain/assessment/revealing/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { t } from '../../shared/text.ts';

const path = ({ id }: AssessmentView, act: string) => `/v1/assessments/${encodeURIComponent(id)}/${act}`;

export function PanelActs({ assessment }: { assessment: AssessmentView }) {
  const { actions } = assessment;
  return (
    <Group gap="xs" mt="md" className="no-print">
      <OfferedDialog small offered={actions.includes('recuse')} label={t('Step back from this panel')}>
        {state => (
          <ReasonDialog
            {...state}
            title={t('Step back from this panel?')}
            closeLabel={t('Close without stepping back')}
            label={t('Which interest do you have?')}
            missing={t('Say which interest you have: the panel and the history keep it.')}
            act={t('Step back')}
            color="red"
            path={path(assessment, 'recuse')}
            bodyOf={reason => ({ reason })}
          >
            <Text>
              {t('You then do not rate this proposal, and ratings that you have given are taken out. The PMO is told.')}
            </Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
      <ActDialog
        offered={actions.includes('replace')}
        label={t('Give a place to another')}
        title={t('Give a place in this panel to another?')}
        closeLabel={t('Close without changing the panel')}
      >
        {close => <ReplaceForm assessment={assessment} close={close} />}
      </ActDialog>
      <ActDialog
        offered={actions.includes('talk')}
        label={t('Ask the panel to talk')}
        title={t('Ask the panel to talk?')}
        closeLabel={t('Close without asking the panel')}
      >
        {close => <TalkForm assessment={assessment} close={close} />}
      </ActDialog>
      <OfferedDialog small offered={actions.includes('end')} label={t('End the assessment')}>
        {state => (
          <ReasonDialog
            {...state}
            title={t('End this assessment?')}
            closeLabel={t('Close without ending the assessment')}
            label={t('Why now?')}
            missing={t('Say why: the history keeps it.')}
            act={t('End the assessment')}
            path={path(assessment, 'end')}
            bodyOf={reason => ({ reason })}
          >
            <Text>{t('Its ratings stand as they are, and its score enters the ranking.')}</Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
    </Group>
  );
}

interface FormProps {
  readonly assessment: AssessmentView;
  readonly close: () => void;
}

function ReplaceForm({ assessment, close }: FormProps) {
  const { nameOf } = useCurrentUser();
  const draft = useDraft({ form: 'panel-place', subject: assessment.id });
  const send = useSend(draft);
  const { places = [], replacements = [] } = assessment.placesToGive ?? {};
  const form = useSchemaForm({
    draft,
    start: { assessor: '', replacement: '', reason: '' },
    schema: replaceAssessorSchema,
    bodyOf: ({ assessor, replacement, reason }) => ({
      assessor: textIn(assessor),
      replacement: textIn(replacement),
      reason: reason.trim(),
    }),
    refusal: send.error,
  });
  const { getInputProps, values, attempted, errors } = form;
  const choose = (people: readonly string[]) => [
    { value: '', label: t('Choose …') },
    ...people.map(id => ({ value: id, label: nameOf(id) })),
  ];
  if (places.length === 0) return <Text>{t('Everybody of this panel has rated, and ratings that were given stand.')}</Text>;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <NativeSelect
        label={t('Whose place?')}
        data={choose(places)}
        {...getInputProps('assessor')}
        error={attempted && values.assessor === '' ? t('Choose a place.') : errors.assessor}
      />
      <NativeSelect
        label={t('Who takes it?')}
        description={t('Nobody with an interest in the project.')}
        data={choose(replacements)}
        {...getInputProps('replacement')}
        error={attempted && values.replacement === '' ? t('Choose a person.') : errors.replacement}
      />
      <ReasonField form={form} missing={t('Say why: the history keeps it.')} />
      <DialogFooter form={form} send={send} path={path(assessment, 'replace')} act={t('Give the place')} close={close} />
    </>
  );
}

interface TalkDraft {
  readonly dimensions: string[];
  readonly reason: string;
}

function TalkForm({ assessment, close }: FormProps) {
  const draft = useDraft({ form: 'panel-talk', subject: assessment.id });
  const send = useSend(draft);
  const differing = (assessment.result?.dimensions ?? []).filter(({ talk }) => talk).map(({ dimension }) => dimension);
  const form = useSchemaForm({
    draft,
    start: { dimensions: differing, reason: '' } as TalkDraft,
    schema: askTalkSchema,
    bodyOf: ({ dimensions, reason }) => ({ dimensions, reason: reason.trim() }),
    refusal: send.error,
  });
  const { getInputProps } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Checkbox.Group label={t('About what?')} {...getInputProps('dimensions')}>
        <Stack gap="xs" mt={4}>
          {assessment.dimensions.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
      <ReasonField
        form={form}
        label={t('What shall they talk about?')}
        description={t('The panel reads it.')}
        missing={t('Say what they shall talk about: the panel reads it.')}
      />
      <DialogFooter form={form} send={send} path={path(assessment, 'talk')} act={t('Ask the panel')} close={close} />
    </>
  );
}
