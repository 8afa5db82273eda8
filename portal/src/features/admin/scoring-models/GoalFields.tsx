/** The goals of a scoring model: what each is, how much it counts and on which scale it is rated. */
import { NativeSelect, Stack, Text } from '@mantine/core';
import { ratedOf } from '#domain/office/scoring-models/compared.ts';
import { scoringModelSchema } from '#domain/scoring/models/model.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { number } from '../../../shared/format.ts';
import { FieldRow } from '../../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../../shared/forms/RepeatableFields.tsx';
import { TypedNumberInput } from '../../../shared/forms/TypedNumberInput.tsx';
import { weightsByLabels } from '../../../shared/method-words.ts';
import { t } from '../../../shared/text.ts';
import { AddMissing, PartFields, type ScoringFormProps } from './PartFields.tsx';
import { ScaleFields } from './ScaleFields.tsx';
import { waysOf } from './scoring-body.ts';
import { newGoal, type ScoringDraft } from './scoring-draft.ts';

const dimensionOptions = [
  { value: 'benefit', label: t('a benefit') },
  { value: 'cost', label: t('a cost') },
  { value: 'risk', label: t('a risk') },
  { value: 'confidence', label: 'confidence' },
];
const aims = [
  { value: 'maximise', label: t('More is better') },
  { value: 'minimise', label: t('Less is better') },
];
const formulas = [
  { value: 'centroid', label: 'centroid' },
  { value: 'rank-sum', label: t('rank sum') },
  { value: 'reciprocal', label: 'reciprocal' },
];

export function GoalFields({ form }: ScoringFormProps) {
  const { office } = useCurrentUser();
  const { goals, weightsBy, method } = form.values;
  const shares = sharesOf(form.body);
  const missing = office.goals.filter(({ id }) => !goals.some(goal => goal.id === id));
  const addMissing = () =>
    form.setFieldValue('goals', [
      ...goals,
      ...missing.map(({ id, name, weight, description = '' }) => ({ ...newGoal(), id, name, weight, description })),
    ]);
  return (
    <Stack gap="sm">
      <Weights form={form} />
      {method !== 'screen-and-score' && <AddMissing form={form} missing={missing} add={addMissing} />}
      <RepeatableFields legend={t('Goals')} one={t('Goal')} form={form} path="goals" entries={goals} blank={newGoal}>
        {(goal, index) => (
          <>
            <PartFields form={form} path={goal} />
            <FieldRow>
              {weightsBy !== 'pairwise' && (
                <TypedNumberInput
                  label={weightLabels[weightsBy]}
                  description={shares[index]}
                  max={weightsBy === 'direct' ? 1e9 : 100}
                  decimals={weightsBy === 'rank' ? 0 : 6}
                  {...form.getInputProps(`${goal}.weight`)}
                />
              )}
              <ByMethod form={form} goal={goal} />
            </FieldRow>
            {method === 'weighted-sum' && goals[index] && <ScaleFields form={form} path={goal} goal={goals[index]} />}
          </>
        )}
      </RepeatableFields>
      {goals.length === 0 && <Text role="alert">{t('A model needs at least one goal: add one.')}</Text>}
    </Stack>
  );
}

const weightLabels = { direct: t('Weight'), swing: t('Points of its swing'), rank: t('Rank, 1 first') } as const;

/** `25 % of the weight`, by the place of the goal; nothing while the model is not whole. */
function sharesOf(body: unknown): readonly (string | undefined)[] {
  const { data: scoring } = scoringModelSchema.safeParse((body as { readonly scoring?: unknown }).scoring);
  if (!scoring || !('weighting' in scoring)) return [];
  const weighed = ratedOf(scoring).flatMap(({ share }) => (share === undefined ? [] : [share]));
  return weighed.map(share => t('{number} % of the weight', { number: number(share * 100, 1) }));
}

function Weights({ form }: ScoringFormProps) {
  const { values, getInputProps } = form;
  const ways = waysOf(values).map(value => ({ value, label: weightsByLabels[value] }));
  return (
    <>
      <FieldRow>
        <NativeSelect label={t('Weights are found')} data={ways} {...getInputProps('weightsBy')} />
        {values.weightsBy === 'rank' && (
          <NativeSelect label={t('Weight of a rank')} data={formulas} {...getInputProps('formula')} />
        )}
      </FieldRow>
      <Text size="sm" c="dimmed">
        {weightHelp[values.weightsBy]}
      </Text>
    </>
  );
}

const weightHelp: Record<ScoringDraft['weightsBy'], string> = {
  direct: t('Weights are relative; they need not sum to 100.'),
  swing: t(
    'Give 100 to the goal whose step from worst to best matters most, and to each other what its step is worth beside that.',
  ),
  rank: t('Say the order alone: 1 for the most important goal, the same rank for equals.'),
  pairwise: t('As the pairs were compared in the version before; new comparisons are published over the API.'),
};

/** What the method asks for beside the weight. */
function ByMethod({ form, goal }: ScoringFormProps & { readonly goal: string }) {
  const { getInputProps, values } = form;
  if (values.method === 'screen-and-score')
    return (
      <TypedNumberInput
        label={t('Floor (optional)')}
        description={t('A lower rating fails the screen.')}
        min={-1e15}
        decimals={6}
        {...getInputProps(`${goal}.floor`)}
      />
    );
  return (
    <>
      <NativeSelect label={t('Speaks of')} data={dimensionOptions} {...getInputProps(`${goal}.dimension`)} />
      {values.method === 'topsis' && <NativeSelect label={t('Aim')} data={aims} {...getInputProps(`${goal}.aim`)} />}
    </>
  );
}
