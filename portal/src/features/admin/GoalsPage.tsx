/** Goals and their weights, and what intake does with a score. */
import { Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useLocation } from 'react-router';
import type { OfficeView } from '#api/answers/offices.ts';
import { setGoalsSchema } from '#domain/office/standards/commands.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { WrittenField } from '../../shared/forms/WrittenField.tsx';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { forgetPairsOfGoals } from '../../shared/weights/kept-draft.ts';
import { areAsCompared, type Compared, comparedIn } from './compared-goals.ts';
import { withIds, withStoredIds } from './ids.ts';
import { SaveBar } from './SaveBar.tsx';
import { StandardPage } from './StandardPage.tsx';
import { useStandardForm } from './standard-form.ts';
import { UncachedQuery } from './UncachedQuery.tsx';

export function GoalsPage() {
  const { office } = useCurrentUser();
  return (
    <StandardPage
      title={t('Goals and weights')}
      intro={t('Projects that were scored before keep their score; a revision is scored afresh.')}
      action="set-goals"
    >
      <UncachedQuery<OfficeView> path={`/v1/offices/${office.id}`} what={t('Reading the goals')}>
        {(view, again) => <Goals office={view} again={again} />}
      </UncachedQuery>
    </StandardPage>
  );
}

interface GoalDraft {
  readonly key: string;
  /** Empty until it is stored. */
  readonly id: string;
  readonly name: string;
  readonly weight: NumberField;
  readonly description: string;
}
interface GoalsDraft {
  readonly goals: readonly GoalDraft[];
  readonly scoring: { readonly declineBelow: NumberField; readonly duplicateAbove: NumberField };
  /** Why judgements that contradict each other are accepted. */
  readonly acceptedBecause: string;
  /** The visit to this page whose compared weights it holds; empty without. */
  readonly from: string;
}

const newGoal = (): GoalDraft => ({ key: newKey(), id: '', name: '', weight: 10, description: '' });

function draftOf({ goals, scoring }: OfficeView, compared: Compared | undefined): GoalsDraft {
  return {
    goals: goals.map(({ id, name, weight, description = '' }) => ({
      ...{ key: id, id, name, description },
      weight: compared?.weights[id] ?? weight,
    })),
    scoring: { declineBelow: scoring.declineBelow ?? '', duplicateAbove: scoring.duplicateAbove ?? '' },
    acceptedBecause: '',
    from: '',
  };
}

/** Weights that were compared since the draft was kept go into it; what was changed in it after that stays. */
function withCompared(kept: GoalsDraft, compared: Compared | undefined, from: string): GoalsDraft {
  if (!compared || kept.from === from) return kept;
  return { ...kept, from, goals: kept.goals.map(goal => ({ ...goal, weight: compared.weights[goal.id] ?? goal.weight })) };
}

function bodyOf({ goals, scoring, acceptedBecause }: GoalsDraft, compared: Compared | undefined) {
  const judged = compared && areAsCompared(goals, compared) ? compared.judgements : undefined;
  return {
    ...(judged && { judged: { judgements: judged, acceptedBecause: textIn(acceptedBecause) } }),
    goals: withIds(goals).map(goal => ({
      ...goal,
      weight: numberIn(goal.weight),
      description: textIn(goal.description),
    })),
    scoring: {
      method: 'weighted',
      declineBelow: numberIn(scoring.declineBelow),
      duplicateAbove: numberIn(scoring.duplicateAbove),
    },
  };
}

function Goals({ office, again }: { office: OfficeView; again: () => void }) {
  const { state, key } = useLocation();
  const { me } = useCurrentUser();
  const compared = comparedIn(state);
  const standard = useStandardForm({
    path: `/v1/offices/${office.id}/goals`,
    standard: { fact: 'goals-set' },
    start: { ...draftOf(office, compared), from: compared ? key : '' },
    adapt: kept => withCompared(kept, compared, key),
    bodyOf: draft => bodyOf(draft, compared),
    schema: setGoalsSchema,
    fieldOf: path => path.replace(/^judged[.]/, ''),
    version: office.changes.goals,
  });
  const { form } = standard;
  const save = () =>
    standard.save((body, sent) => {
      form.setFieldValue('goals', withStoredIds(form.getValues().goals, sent.goals, body.goals));
      if (body.judged) forgetPairsOfGoals(office.id, me.id);
    });
  return (
    <Stack maw={860}>
      <DraftNotice draft={standard.form.draft} />
      {compared && <FromPairs form={form} compared={compared} />}
      {office.goals.length > 1 && (
        <Group>
          <LinkButton to="/admin/goals/pairs" variant="default">
            {t('Find the weights by comparing pairs')}
          </LinkButton>
          <LinkButton to="/weightings" variant="default">
            {t('Ask several people for weights')}
          </LinkButton>
        </Group>
      )}
      <GoalList form={form} />
      <TypedNumberInput
        label={t('Intake declines scores below')}
        description={t('Leave it empty to decline none.')}
        min={0}
        max={100}
        decimals={6}
        {...form.getInputProps('scoring.declineBelow')}
      />
      <TypedNumberInput
        label={t('Ask about a duplicate from this likeness of title and aims (0.3 to 1)')}
        min={0.3}
        max={1}
        decimals={6}
        {...form.getInputProps('scoring.duplicateAbove')}
      />
      <Text size="sm" c="dimmed">
        {t('Weights are relative; they need not sum to 100.')}
      </Text>
      {form.values.goals.length === 0 && <Text role="alert">{t('An office needs at least one goal: add one.')}</Text>}
      <SaveBar label={t('Save goals and weights')} standard={standard} save={save} again={again} />
    </Stack>
  );
}

/** Where the weights come from, and why they are taken although the judgements contradict each other. */
function FromPairs({ form, compared }: { form: SchemaForm<GoalsDraft>; compared: Compared }) {
  if (!areAsCompared(form.values.goals, compared))
    return (
      <Text role="status">
        {t('You have changed what came from comparing pairs: the goals are saved without the judgements.')}
      </Text>
    );
  return (
    <>
      <Text role="status">{t('The weights below come from comparing pairs. They count once you save them.')}</Text>
      {!compared.accepted && (
        <WrittenField
          form={form}
          name="acceptedBecause"
          label={t('Why are they taken although the judgements contradict each other?')}
          description={t('Their consistency ratio is over 0.10; without a reason they are refused.')}
          minRows={1}
        />
      )}
    </>
  );
}

/** A weight while it is no number (yet) counts for nothing. */
const sizeOf = (weight: NumberField) => numberIn(weight) || 0;

function GoalList({ form }: { form: SchemaForm<GoalsDraft> }) {
  const { getInputProps } = form;
  const { goals } = form.values;
  const all = goals.reduce((sum, goal) => sum + sizeOf(goal.weight), 0);
  const shareOf = (weight: NumberField = '') =>
    all > 0 ? t('{round} % of the score', { round: Math.round((sizeOf(weight) / all) * 100) }) : undefined;
  return (
    <RepeatableFields legend={t('Goals')} one={t('Goal')} form={form} path="goals" entries={goals} blank={newGoal}>
      {(goal, index) => (
        <>
          <FieldRow>
            <TextInput label={t('Name')} maxLength={200} {...getInputProps(`${goal}.name`)} />
            <TypedNumberInput
              label={t('Weight')}
              description={shareOf(goals[index]?.weight)}
              min={0}
              max={1000}
              decimals={6}
              {...getInputProps(`${goal}.weight`)}
            />
          </FieldRow>
          <Textarea label={t('Description (optional)')} autosize maxLength={8000} {...getInputProps(`${goal}.description`)} />
        </>
      )}
    </RepeatableFields>
  );
}
