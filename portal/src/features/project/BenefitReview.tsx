/** One review of a benefit: what was said, whom it waits for, and the form in which it is said or corrected. */
import { Anchor, Group, Radio, Stack, Text } from '@mantine/core';
import { benefitReviewSchema } from '#domain/project/benefits/commands.ts';
import { achievements } from '#domain/project/benefits/with-benefits.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { moment, today } from '../../shared/format.ts';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { HowKnownFields } from '../../shared/forms/HowKnownFields.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { achievementLabels } from '../../shared/labels.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { rich, t } from '../../shared/text.ts';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import { reviewBody, reviewDraft } from './benefit-review-draft.ts';
import { counted, dayOfReview, type OfBenefit, type ShownBenefit } from './benefit-words.ts';

interface OfReview extends OfBenefit {
  readonly review: ShownBenefit['reviews'][number];
}

function Asked({ of, lapsed }: { readonly of: string; readonly lapsed: unknown }) {
  const who = <bdi>{of}</bdi>;
  return lapsed ? rich('Asked of {who}, because the owner has not answered.', { who }) : rich('Asked of {who}.', { who });
}

export function BenefitReview({ project, benefit, review }: OfReview) {
  const { nameOf } = useCurrentUser();
  const { told } = review;
  return (
    <>
      <Group gap="xs">
        <Standing review={review} />
        <Text size="sm">{dayOfReview(review.day)}</Text>
      </Group>
      {told && (
        <Text size="sm" className="clip">
          <bdi>{nameOf(told.by)}</bdi>, {moment(told.at)}
          {counted(told, { project, benefit })}: <bdi>{told.note}</bdi>{' '}
          {told.link !== undefined && (
            <Anchor href={told.link} rel="noreferrer noopener" target="_blank">
              {t('Evidence')}
            </Anchor>
          )}{' '}
          {told.corrected !== undefined && t('Corrected; the history has what was said before.')}
        </Text>
      )}
      {review.asked !== undefined && (
        <Text size="sm" className="clip">
          <Asked of={review.asked === 'pmo' ? t('the PMO') : nameOf(review.asked)} lapsed={review.lapsed} />
        </Text>
      )}
      <ActDialog
        offered={review.tell}
        label={told ? t('Correct it') : t('Say what came of it')}
        about={`${benefit.name}, ${dayOfReview(review.day)}`}
        title={t('What came of the benefit?')}
        closeLabel={t('Close without saying anything')}
        primary={!told && review.asked !== undefined}
      >
        {close => <ReviewForm project={project} benefit={benefit} review={review} close={close} />}
      </ActDialog>
    </>
  );
}

function Standing({ review: { told, untold, asked, day } }: Pick<OfReview, 'review'>) {
  if (told) return <LabelTag label={achievementLabels[told.achieved]} />;
  if (untold !== undefined) return <Tag tone="bad">{t('Not told')}</Tag>;
  if (asked === undefined) return <Tag tone="plain">{t('To come')}</Tag>;
  return day < today() ? <Tag tone="bad">{t('Late')}</Tag> : <Tag tone="calm">{t('Next')}</Tag>;
}

function ReviewForm({ project, benefit, review, close }: OfReview & { readonly close: () => void }) {
  const { currency } = project;
  const { told, day } = review;
  const draft = useDraft({ form: 'benefit-review', subject: `${project.id} ${benefit.id} ${day}` });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: reviewDraft(told, currency),
    schema: benefitReviewSchema,
    bodyOf: draft => reviewBody(draft, { day, currency }),
    refusal: send.error,
  });
  const { errors, values, getInputProps } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text className="clip">
        <bdi>{benefit.name}</bdi>, {dayOfReview(day)}
      </Text>
      <Radio.Group
        label={t('Has it come?')}
        {...getInputProps('achieved')}
        error={
          errors.achieved && values.achieved === '' ? t('Choose one; that it cannot be told is an answer, too.') : errors.achieved
        }
      >
        <Stack gap="xs" mt="xs">
          {achievements.map(value => (
            <Radio key={value} value={value} label={achievementLabels[value][0]} />
          ))}
        </Stack>
      </Radio.Group>
      {values.achieved !== 'cannot-tell' && <Figures benefit={benefit} currency={currency} getInputProps={getInputProps} />}
      <HowKnownFields form={form} label={t('How is this known?')} />
      <DialogFooter
        form={form}
        send={send}
        path={`/v1/projects/${project.id}/benefits/${benefit.id}/reviews`}
        act={told ? t('Correct it') : t('Say it')}
        close={close}
      />
    </>
  );
}

interface FiguresProps extends Pick<OfReview, 'benefit'> {
  readonly currency: string;
  readonly getInputProps: (field: 'amount' | 'figure') => object;
}

/** In money what was promised in money, in its unit what has one. */
function Figures({ benefit: { promised, target, unit }, currency, getInputProps }: FiguresProps) {
  return (
    <>
      <AmountInput
        currency={currency}
        label={promised === undefined ? t('What it has come to in money (optional)') : t('What it has come to so far')}
        {...getInputProps('amount')}
      />
      {(target !== undefined || unit !== undefined) && (
        <TypedNumberInput
          label={
            unit === undefined
              ? promised === undefined
                ? t('What was counted')
                : t('What was counted (optional)')
              : promised === undefined
                ? t('What was counted, in {unit}', { unit })
                : t('What was counted, in {unit} (optional)', { unit })
          }
          min={-1e15}
          max={1e15}
          decimals={6}
          {...getInputProps('figure')}
        />
      )}
    </>
  );
}
