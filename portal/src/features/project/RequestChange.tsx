/** Asks the board for another approved cost, end or scope: what is approved, asked for and expected is shown side by side while it is typed. */
import { NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { changeRequestSchema } from '#domain/project/baselines/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { day, money } from '../../shared/format.ts';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { BaselineTable } from '../../shared/parts/BaselineTable.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { sentences, t } from '../../shared/text.ts';
import { baselineRows } from './baseline-words.ts';
import { asksForNothing, type ChangeDraft, changeOf, newChange } from './change-draft.ts';

export function RequestChange({ project, offered }: { project: ProjectView; offered: boolean }) {
  return (
    <ActDialog
      wide
      offered={offered}
      label={t('Ask for a change')}
      title={t('Ask the board for a change')}
      closeLabel={t('Close without asking for a change')}
    >
      {close => <ChangeForm project={project} close={close} />}
    </ActDialog>
  );
}

function ChangeForm({ project, close }: { project: ProjectView; close: () => void }) {
  const { baseline, currency, evidence } = project;
  const draft = useDraft({ form: 'change', subject: project.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: newChange,
    schema: changeRequestSchema,
    bodyOf: (draft: ChangeDraft) => changeOf(draft, currency),
    refusal: send.error,
  });
  const { body, errors, getInputProps } = form;
  const typed = { cost: Number.isNaN(body.cost) ? undefined : body.cost, end: body.end };
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Outcome project={project} alone={body.alone} />
      <AmountInput
        currency={currency}
        label={t('Cost to be approved ({currency}, optional)', { currency })}
        description={t('Whole-life cost. Left empty it stays at {cost}.', { cost: money(baseline.cost, currency) })}
        {...getInputProps('cost')}
        error={errors.cost && asksForNothing(body) ? t('Say what is to change: the cost, the end or the scope.') : errors.cost}
      />
      <TypedDayInput
        label={t('End to be approved (optional)')}
        description={t('Left empty it stays at {end}.', { end: day(baseline.end) })}
        {...getInputProps('end')}
      />
      <Textarea
        label={t('Scope (optional)')}
        description={t('What the project is to do or to leave out.')}
        autosize
        minRows={2}
        maxLength={8000}
        {...getInputProps('scope')}
      />
      <BaselineTable
        caption={t('What would change')}
        rows={baselineRows(project, typed)}
        approved={baseline}
        currency={currency}
      />
      <ReasonField form={form} missing={t('Say why: the board decides on it.')} />
      <NativeSelect
        label={t('Evidence (optional)')}
        description={t('What is on file. A new file is added under Evidence first.')}
        data={[{ value: '', label: t('None') }, ...evidence.map(({ id, title }) => ({ value: id, label: title }))]}
        {...getInputProps('evidence')}
      />
      <Radio.Group label={t('When is it decided?')} {...getInputProps('when')}>
        <Stack mt="xs" gap="xs">
          <Radio value="now" label={t('Now, in a round of its own')} />
          <Radio value="next-gate" label={t('With the next gate')} />
        </Stack>
      </Radio.Group>
      <DialogFooter
        form={form}
        send={send}
        path={`/v1/projects/${project.id}/changes`}
        act={body.alone ? t('Ask the board now') : t('Ask with the next gate')}
        close={close}
      />
    </>
  );
}

/** What will happen, and who will be told. */
function Outcome({ project: { change }, alone }: { project: ProjectView; alone: boolean }) {
  return (
    <Text size="sm">
      {sentences(
        alone
          ? t(
              'The board of the next gate is asked by mail at once, and while it decides the proposal and its evidence stay as they are.',
            )
          : t('Nobody is told now: the board reads it when the next gate is asked for.'),
        t(
          'With a go it becomes the next baseline; otherwise what is approved stays. The sponsor and the manager are told of the outcome.',
        ),
        change && t('It takes the place of the change that waits now.'),
      )}
    </Text>
  );
}
