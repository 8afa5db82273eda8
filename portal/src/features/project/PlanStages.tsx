/** Plans a project's own stages: their names and ends, in order. What is over or under way keeps its name and place. */
import { Button, Fieldset, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { stagePlanSchema } from '#domain/project/own-stages/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { changedMeanwhile, stateOf } from '../../shared/drafts/kept.ts';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import type { FormErrors } from '../../shared/forms/form-errors.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';

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

const whyMissing = 'Say why the plan changes: it is kept for ever.';

/** The most stages of a plan. */
const most = 20;

export function PlanStages({ project }: OfProject) {
  return (
    <ActDialog
      wide
      offered={project.actions.includes('plan-stages')}
      label={project.ownStages ? 'Change the stages' : 'Plan its stages'}
      title="Which stages does the project have?"
      closeLabel="Close without planning stages"
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
        At the end of each stage but the last its board is asked whether the project goes on. From a go on, the end that the board
        has seen is the one that counts.
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
              Add a stage
            </Button>
          </Group>
        )}
      </Stack>
      {ownStages && (
        <Textarea label="Why does the plan change?" autosize minRows={2} maxLength={8000} {...getInputProps('reason')} />
      )}
      <DialogFooter form={form} send={send} path={`/v1/projects/${id}/stages`} act="Plan these stages" close={close} />
    </>
  );
}

function nameError(error: string | undefined, { name }: StageDraft): string | undefined {
  return error !== undefined && name.trim() === '' ? 'Name the stage.' : error;
}

interface StageFieldsProps {
  readonly stage: StageDraft;
  readonly number: number;
  readonly name: object;
  readonly end: object;
  readonly remove: (() => void) | undefined;
}

const legends: Readonly<Record<Standing, string>> = { over: ', over', running: ', under way', 'to come': '' };

function StageFields({ stage: { standing }, number, name, end, remove }: StageFieldsProps) {
  const begun = standing !== 'to come';
  return (
    <Fieldset legend={`Stage ${number}${legends[standing]}`}>
      <div className="field-row">
        <TextInput label={`Name of stage ${number}`} maxLength={200} readOnly={begun} {...name} />
        <TextInput type="date" label={`Planned end of stage ${number} (optional)`} readOnly={standing === 'over'} {...end} />
      </div>
      {!begun && remove && (
        <Button mt="xs" variant="default" size="xs" onClick={remove}>
          Remove stage {number}
        </Button>
      )}
    </Fieldset>
  );
}
