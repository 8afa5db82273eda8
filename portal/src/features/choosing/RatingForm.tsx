/**
 * The ratings of one assessor: each dimension with its levels in words, a value between them, “cannot tell”, and the reason. Keys 1 to 9 choose a level, 0 says
 * that it cannot be told. What was typed is kept on this device until it is given.
 */
import { Fieldset, Radio, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { AssessmentView } from '#api/answers/calls.ts';
import { giveRatingsSchema } from '#domain/assessment/ratings/commands.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { number } from '../../shared/format.ts';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Recorded } from '../../shared/ui/Recorded.tsx';
import {
  draftOf,
  formerKey,
  type Option,
  optionsOf,
  type RatingsDraft,
  ratingsOf,
  takesNumbers,
  withKept,
} from './rating-draft.ts';

type Dimension = AssessmentView['dimensions'][number];

export function RatingForm({ assessment }: { assessment: AssessmentView }) {
  const [given, setGiven] = useState(false);
  return (
    <>
      {given && (
        <Recorded title={t('Your ratings are recorded')}>
          {assessment.status === 'rating'
            ? t('You may change them until the last of the panel has answered.')
            : t('What you had given before stays on record beside them.')}
        </Recorded>
      )}
      {assessment.actions.includes('give-ratings') && <Ratings assessment={assessment} onGiven={setGiven} />}
    </>
  );
}

function Ratings({ assessment, onGiven }: { assessment: AssessmentView; onGiven: (given: boolean) => void }) {
  const { me } = useCurrentUser();
  const draft = useDraft({ form: 'ratings', subject: assessment.id, former: formerKey(assessment.id, me.id) });
  const send = useSend(draft);
  const start = draftOf(assessment, me.id);
  const before = assessment.ratings.some(({ assessor }) => assessor === me.id);
  const form: SchemaForm<RatingsDraft, ReturnType<typeof ratingsOf>> = useSchemaForm({
    start,
    draft,
    adapt: kept => withKept(start, kept),
    schema: giveRatingsSchema,
    bodyOf: ratingsOf,
    refusal: send.error,
    fieldOf: path => path.replace(/[.]value$/, '.choice'),
  });
  const give = () =>
    form.submit(body =>
      send.mutate(
        { path: `/v1/assessments/${encodeURIComponent(assessment.id)}/ratings`, body },
        { onSuccess: () => onGiven(true) },
      ),
    );
  return (
    <Section id="rate" title={before ? t('Rate again') : t('Your ratings')} onPaper={false}>
      <Stack>
        <DraftNotice draft={form.draft} />
        <Text size="sm" c="dimmed">
          {t('Keys 1 to 9 choose a level and 0 “cannot tell”; what you type is kept on this device until you give it.')}
        </Text>
        {assessment.dimensions.map((dimension, index) => (
          <RateOne key={dimension.id} dimension={dimension} form={form} path={`ratings.${index}`} index={index} />
        ))}
        <FormFooter
          form={form}
          sending={send}
          missing={t('Rate everything above, or say that you cannot tell, each with a reason.')}
          label={before ? t('Give these ratings instead') : t('Give my ratings')}
          send={give}
        />
      </Stack>
    </Section>
  );
}

interface RateOneProps {
  readonly dimension: Dimension;
  readonly form: SchemaForm<RatingsDraft>;
  readonly path: string;
  readonly index: number;
}

/** Keys count in the group alone, and not while something is typed. */
function useKeys(choices: readonly string[], choose: (value: string) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const typing =
      event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type !== 'radio');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = event.key === '0' ? 'cannot' : choices[Number(event.key) - 1];
    if (chosen === undefined || !/^\d$/.test(event.key)) return;
    event.preventDefault();
    choose(chosen);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${CSS.escape(chosen)}"]`)?.focus();
  };
}

function RateOne({ dimension, form, path, index }: RateOneProps) {
  const options = optionsOf(dimension);
  const choice = String(form.values.ratings[index]?.choice ?? '');
  const choose = (value: string) => form.setFieldValue(`${path}.choice`, value);
  const keys = useKeys(
    options.map(({ value }) => value),
    choose,
  );
  const isBetween = choice !== '' && choice !== 'cannot' && !options.some(({ value }) => value === choice);
  return (
    <Fieldset legend={dimension.name} onKeyDown={keys}>
      <Stack gap="sm">
        {dimension.description !== undefined && <Text size="sm">{dimension.description}</Text>}
        <Radio.Group
          aria-label={t('Rating of {name}', { name: isolated(dimension.name) })}
          value={isBetween ? '' : choice}
          onChange={choose}
          error={form.errors[`${path}.choice`] && t('Choose a level, or say that you cannot tell.')}
        >
          <Stack gap={4}>
            {options.map(({ value, words }, place) => (
              <Radio
                key={value}
                value={value}
                size="md"
                py={6}
                label={labelOf(dimension, { value, ...(words !== undefined && { words }) })}
                aria-keyshortcuts={String(place + 1)}
              />
            ))}
            <Radio value="cannot" size="md" py={6} label={t('I cannot tell')} aria-keyshortcuts="0" />
          </Stack>
        </Radio.Group>
        {takesNumbers(dimension) && (
          <TypedNumberInput
            label={options.length > 0 ? t('Or a value between (optional)') : t('Value')}
            aria-label={t('Value of {name}', { name: isolated(dimension.name) })}
            maw={240}
            decimals={6}
            {...limitsOf(dimension)}
            value={isBetween ? (form.values.ratings[index]?.choice ?? '') : ''}
            onChange={value => form.setFieldValue(`${path}.choice`, value)}
          />
        )}
        <Textarea
          label={t('Reason')}
          aria-label={t('Reason for {name}', { name: isolated(dimension.name) })}
          autosize
          minRows={2}
          maxLength={8000}
          {...form.getInputProps(`${path}.reason`)}
        />
      </Stack>
    </Fieldset>
  );
}

/** Numbers as the reader writes them; words only where the model has given some. */
function labelOf({ kind }: Dimension, { value, words }: Option): string {
  if (kind === 'must') return words ?? value;
  return words === undefined ? number(Number(value), 6) : `${number(Number(value), 6)}: ${words}`;
}

function limitsOf({ scale }: Dimension): { min: number; max?: number } {
  return scale?.kind === 'points' ? { min: scale.low, max: scale.high } : { min: -1e15 };
}
