/** What the PMO and administrators may do about a question of weights: close it before its day, take its weights over with a reason. */
import { Group, NativeSelect, Text } from '@mantine/core';
import type { WeightingView } from '#api/answers/weightings.ts';
import { takeGoalWeightsSchema, takeModelWeightsSchema } from '#domain/office/weights-taken/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { number } from '../../shared/format.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField, WrittenField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { t } from '../../shared/text.ts';

const path = ({ id }: WeightingView, act: string) => `/v1/weightings/${encodeURIComponent(id)}/${act}`;

export function Acts({ weighting }: { weighting: WeightingView }) {
  const { actions } = weighting;
  return (
    <Group gap="xs" mt="md" className="no-print">
      <OfferedDialog small offered={actions.includes('close')} label={t('Close it now')}>
        {state => (
          <ReasonDialog
            {...state}
            title={t('Close this question now?')}
            closeLabel={t('Close without closing the question')}
            label={t('Why now?')}
            missing={t('Say why: it stands beside the result.')}
            act={t('Close it')}
            path={path(weighting, 'close')}
            bodyOf={reason => ({ reason })}
          >
            <Text size="sm">{t('The answers that came are taken together and come to light; nobody answers any more.')}</Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
      <ActDialog
        offered={actions.includes('take-goals')}
        label={t('Take them over as weights of the goals')}
        title={t('Take the weights over?')}
        closeLabel={t('Close without taking them over')}
        primary
      >
        {close => <Take weighting={weighting} close={close} />}
      </ActDialog>
      <ActDialog
        offered={actions.includes('take-scoring-model')}
        label={t('Take them over into a scoring model')}
        title={t('Publish them with a scoring model?')}
        closeLabel={t('Close without publishing')}
      >
        {close => <Take weighting={weighting} models={weighting.models ?? []} close={close} />}
      </ActDialog>
    </Group>
  );
}

/** What the server would refuse: contradicting judgements without the reason why they are accepted. */
function whyAccepted(contradicting: boolean, because: string | undefined): Readonly<Record<string, string>> {
  return contradicting && because === undefined ? { acceptedBecause: t('Without a reason they are refused.') } : {};
}

interface TakeProps {
  readonly weighting: WeightingView;
  /** Of which the next version is published; left out, the goals get the weights. */
  readonly models?: NonNullable<WeightingView['models']>;
  readonly close: () => void;
}

function Take({ weighting, models, close }: TakeProps) {
  const draft = useDraft({
    form: 'weights-taken',
    subject: models ? `${weighting.id} model` : `${weighting.id} goals`,
  });
  const send = useSend(draft);
  const consistency = weighting.result?.consistency;
  const contradicting = consistency !== undefined && !consistency.accepted;
  const form = useSchemaForm({
    draft,
    start: { model: models?.[0]?.id ?? '', reason: '', acceptedBecause: '' },
    schema: models ? takeModelWeightsSchema : takeGoalWeightsSchema,
    bodyOf: draft => ({
      ...(models && { model: draft.model }),
      reason: draft.reason.trim(),
      acceptedBecause: textIn(draft.acceptedBecause),
    }),
    rules: body => whyAccepted(contradicting, body.acceptedBecause),
    refusal: send.error,
  });
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm">
        {models
          ? t(
              'The next version of the model gets the weights of the group. Calls that are open keep the version that they were opened with.',
            )
          : t('The goals of the office get the weights of the group. Projects that were scored before keep their score.')}
      </Text>
      {models && (
        <NativeSelect
          label={t('Scoring model')}
          data={models.map(({ id, name, version }) => ({ value: id, label: t('{name}, version {version}', { name, version }) }))}
          {...form.getInputProps('model')}
        />
      )}
      <ReasonField
        form={form}
        label={t('Why these weights?')}
        description={t('Kept in the history of the office.')}
        missing={t('Say why: the history of the office keeps it.')}
      />
      {contradicting && (
        <WrittenField
          form={form}
          name="acceptedBecause"
          label={t('Why are they taken although the judgements contradict each other?')}
          description={t('The consistency ratio of the group is {ratio}, over 0.10.', { ratio: number(consistency.ratio, 3) })}
        />
      )}
      <DialogFooter
        form={form}
        send={send}
        path={path(weighting, models ? 'scoring-model' : 'goals')}
        act={models ? t('Publish the next version') : t('Take them over')}
        close={close}
      />
    </>
  );
}
