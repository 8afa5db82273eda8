/** Plans a project's own stages: their names and ends, in order. What is over or under way keeps its name and place. */
import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { stagePlanSchema } from '#domain/project/own-stages/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { changedMeanwhile, stateOf } from '../../shared/drafts/kept.ts';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import type { FormErrors } from '../../shared/forms/form-errors.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { t } from '../../shared/text.ts';

interface OfProject {
  readonly project: ProjectView;
}

type Standing = NonNullable<ProjectView['ownStages']>['stages'][number]['standing'];

interface StageDraft {
  readonly key: string;
  readonly name: string;
  readonly end: string;
  readonly standing: Standing;
}

const blank = (): StageDraft => ({ key: newKey(), name: '', end: '', standing: 'to come' });

const whyMissing = t('Say why the plan changes: it is kept for ever.');

/** The most stages of a plan. */
const most = 20;

export function PlanStages({ project }: OfProject) {
  return (
    <ActDialog
      wide
      offered={project.actions.includes('plan-stages')}
      label={project.ownStages ? t('Change the stages') : t('Plan its stages')}
      title={t('Which stages does the project have?')}
      closeLabel={t('Close without planning stages')}
    >
      {close => <PlanForm project={project} close={close} />}
    </ActDialog>
  );
}

function draftOf({ ownStages }: ProjectView): StageDraft[] {
  if (!ownStages) return [blank(), blank()];
  return ownStages.stages.map(({ name, end = '', standing }) => ({ key: newKey(), name, end, standing }));
}

function PlanForm({ project, close }: OfProject & { readonly close: () => void }) {
  const { id, ownStages } = project;
  const draft = useDraft({ form: 'stage-plan', subject: id, of: stateOf(ownStages?.stages), movedOn: changedMeanwhile });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { stages: draftOf(project), reason: '' },
    schema: stagePlanSchema,
    bodyOf: ({ stages, reason }) => ({
      stages: stages.map(({ name, end }) => ({ name: name.trim(), ...(end !== '' && { end }) })),
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    }),
    rules: ({ reason }): FormErrors => (ownStages && reason === undefined ? { reason: whyMissing } : {}),
    refusal: send.error,
  });
  const { values, errors, getInputProps, insertListItem, removeListItem } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm">
        {t(
          'At the end of each stage but the last its board is asked whether the project goes on. From a go on, the end that the board has seen is the one that counts.',
        )}
      </Text>
      <Stack gap="sm">
        {values.stages.map((stage, index) => (
          <StageFields
            key={stage.key}
            stage={stage}
            number={index + 1}
            name={{ ...getInputProps(`stages.${index}.name`), error: nameError(errors[`stages.${index}.name`], stage) }}
            end={getInputProps(`stages.${index}.end`)}
            remove={values.stages.length > 2 ? () => removeListItem('stages', index) : undefined}
          />
        ))}
        {values.stages.length < most && (
          <Group>
            <Button variant="default" onClick={() => insertListItem('stages', blank())}>
              {t('Add a stage')}
            </Button>
          </Group>
        )}
      </Stack>
      {ownStages && <ReasonField form={form} label={t('Why does the plan change?')} />}
      <DialogFooter form={form} send={send} path={`/v1/projects/${id}/stages`} act={t('Plan these stages')} close={close} />
    </>
  );
}

function nameError(error: string | undefined, { name }: StageDraft): string | undefined {
  return error !== undefined && name.trim() === '' ? t('Name the stage.') : error;
}

interface StageFieldsProps {
  readonly stage: StageDraft;
  readonly number: number;
  readonly name: object;
  readonly end: object;
  readonly remove: (() => void) | undefined;
}

function legendOf(number: number, standing: Standing): string {
  if (standing === 'over') return t('Stage {number}, over', { number });
  return standing === 'running' ? t('Stage {number}, under way', { number }) : t('Stage {number}', { number });
}

function StageFields({ stage: { standing }, number, name, end, remove }: StageFieldsProps) {
  const begun = standing !== 'to come';
  return (
    <Fieldset legend={legendOf(number, standing)}>
      <div className="field-row">
        <TextInput label={t('Name of stage {number}', { number })} maxLength={200} readOnly={begun} {...name} />
        <TypedDayInput
          label={t('Planned end of stage {number} (optional)', { number })}
          readOnly={standing === 'over'}
          {...end}
        />
      </div>
      {!begun && remove && (
        <Button mt="xs" variant="default" size="xs" onClick={remove}>
          {t('Remove stage {number}', { number })}
        </Button>
      )}
    </Fieldset>
  );
}
