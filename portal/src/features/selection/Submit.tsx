/** Asks a board to decide on a scenario: which board, by which rule, until when; who may not decide is said before. */
import { NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { submitScenarioSchema } from '#domain/selection/submission/commands.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { rich, served, t } from '../../shared/text.ts';
import { pathOf, type ScenarioView } from './api.ts';
import { bottomLine } from './words.ts';

interface SubmitProps {
  readonly selection: SelectionView;
  readonly scenario: ScenarioView | undefined;
}

export function Submit({ selection, scenario }: SubmitProps) {
  return (
    <ActDialog
      primary
      offered={selection.actions.includes('submit-scenario') && scenario?.status === 'solved'}
      label={t('Ask a board')}
      title={t('Ask a board to decide on {isolated}', { isolated: isolated(scenario?.name ?? '') })}
      closeLabel={t('Close without asking')}
    >
      {close => scenario && <SubmitForm selection={selection} scenario={scenario} close={close} />}
    </ActDialog>
  );
}

interface SubmitDraft {
  readonly board: string;
  readonly quorum: NumberField;
  readonly approval: 'majority' | 'two-thirds' | 'unanimous';
  readonly deadlineDays: NumberField;
  readonly question: string;
}

const approvals = [
  { value: 'majority', label: t('More than half of the votes') },
  { value: 'two-thirds', label: t('Two thirds of the votes') },
  { value: 'unanimous', label: t('All votes') },
];

function SubmitForm({ selection, scenario, close }: { selection: SelectionView; scenario: ScenarioView; close: () => void }) {
  const draft = useDraft({ form: 'scenario-submitted', subject: `${selection.id} ${scenario.number}` });
  const send = useSend(draft);
  const { boards = [] } = selection;
  const first = boards[0];
  const start: SubmitDraft = {
    board: first?.id ?? '',
    quorum: Math.max(1, Math.ceil((first?.mayDecide ?? 1) / 2)),
    approval: 'majority',
    deadlineDays: 14,
    question: '',
  };
  const form = useSchemaForm({
    draft,
    start,
    schema: submitScenarioSchema,
    bodyOf: ({ board, quorum, approval, deadlineDays, question }: SubmitDraft) => ({
      scenario: scenario.number,
      board,
      rule: { quorum: numberIn(quorum), approval },
      deadlineDays: numberIn(deadlineDays),
      question: textIn(question),
    }),
    refusal: send.error,
    fieldOf: path => path.replace('rule.', ''),
  });
  const { getInputProps, values } = form;
  return (
    <Stack>
      <DraftNotice draft={form.draft} />
      {scenario.answer && <Text fw={600}>{bottomLine(scenario.answer, selection)}</Text>}
      <NativeSelect
        label={t('Board')}
        data={boards.map(({ id, name }) => ({ value: id, label: name }))}
        {...getInputProps('board')}
      />
      <Excluded of={boards.find(({ id }) => id === values.board)} />
      <TypedNumberInput label={t('Members who must vote (quorum)')} min={1} {...getInputProps('quorum')} />
      <NativeSelect label={t('The scenario is taken with')} data={approvals} {...getInputProps('approval')} />
      <TypedNumberInput label={t('Days to decide')} min={1} max={180} {...getInputProps('deadlineDays')} />
      <Textarea
        label={t('Question to the board (optional)')}
        autosize
        minRows={2}
        maxLength={8000}
        {...getInputProps('question')}
      />
      <Text size="sm">
        {t(
          'The board is shown the scenario as it is now, with the others beside it, frozen: what is changed later changes nothing there.',
        )}
      </Text>
      <DialogFooter form={form} send={send} path={`${pathOf(selection.id)}/submit`} act={t('Ask the board')} close={close} />
    </Stack>
  );
}

function Excluded({ of }: { of: NonNullable<SelectionView['boards']>[number] | undefined }) {
  const { nameOf } = useCurrentUser();
  if (!of) return null;
  return (
    <div>
      <Text size="sm">
        {t(
          '{mayDecide, plural, one {{mayDecide} member may decide on these candidates.} other {{mayDecide} members may decide on these candidates.}}',
          { mayDecide: of.mayDecide },
        )}
      </Text>
      {of.excluded.map(({ member, why }) => (
        <Text key={member} size="sm" className="clip">
          {rich('{member} may not: {why}.', { member: <bdi>{nameOf(member)}</bdi>, why: served(why) })}
        </Text>
      ))}
    </div>
  );
}
