/** By which scoring model the proposals of a call are scored: the goals of the office, or a version that it has published and panels can rate. */
import { NativeSelect, Stack, Text } from '@mantine/core';
import type { ScoringModels } from '#api/answers/scoring-models.ts';
import { dimensionsOf } from '#domain/call/frozen-model.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useScoringModels } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { methodLabels } from '../../shared/method-words.ts';
import { t } from '../../shared/text.ts';
import { Answer } from '../../shared/ui/states.tsx';
import type { CallDraft } from './call-draft.ts';
import { choicesOf, modelChoice } from './model-choices.ts';

interface CallModelProps {
  readonly form: SchemaForm<CallDraft>;
}

export function CallModel({ form }: CallModelProps) {
  const { office } = useCurrentUser();
  return (
    <Answer of={useScoringModels(office.id)} what={t('Reading the scoring models')}>
      {models => <Choice form={form} models={models} />}
    </Answer>
  );
}

function Choice({ form, models }: CallModelProps & { readonly models: ScoringModels }) {
  const choices = choicesOf(models);
  const chosen = Object.values(models.versions)
    .flat()
    .find(model => modelChoice(model) === form.values.model);
  return (
    <Stack gap="xs">
      {choices.length > 1 && (
        <NativeSelect
          label={t('Scored by')}
          description={t('Frozen when the call opens: what is published later does not change it.')}
          data={choices}
          {...form.getInputProps('model')}
        />
      )}
      {chosen ? <Rated of={dimensionsOf(chosen)} how={methodLabels[chosen.scoring.method]} /> : <ByGoals />}
    </Stack>
  );
}

function Rated({ of, how }: { of: ReturnType<typeof dimensionsOf>; how: string }) {
  const musts = of.filter(({ kind }) => kind === 'must').map(({ name }) => isolated(name));
  const points = of.filter(({ kind }) => kind === 'points').map(({ name }) => isolated(name));
  return (
    <Text size="sm" className="clip">
      {how}. {musts.length > 0 && `${t('Answered with yes or no: {musts}.', { musts: musts.join(', ') })} `}
      {t('Rated: {points}.', { points: points.join(', ') })}
    </Text>
  );
}

function ByGoals() {
  const { office } = useCurrentUser();
  return (
    <Text size="sm" className="clip">
      {t('Scored by the goals of the office, with their weights as they are now: {goals}.', {
        goals: office.goals.map(({ name }) => isolated(name)).join(', '),
      })}
    </Text>
  );
}
