/** What the PMO may do about a question of weights: close it before its day, take its weights over with a reason. */
import { Group, NativeSelect, Text, Textarea } from '@mantine/core';
import type { WeightingView } from '#api/answers/weightings.ts';
import { takeGoalWeightsSchema, takeModelWeightsSchema } from '#domain/office/weights-taken/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { number } from '../../shared/format.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';

const path = ({ id }: WeightingView, act: string) => `/v1/weightings/${encodeURIComponent(id)}/${act}`;

export function Acts({ weighting }: { weighting: WeightingView }) {
  const { actions } = weighting;
  return (
    <Group gap="xs" mt="md" className="no-print">
      <OfferedDialog small offered={actions.includes('close')} label="Close it now">
        {state => (
          <ReasonDialog
            {...state}
            title="Close this question now?"
            closeLabel="Close without closing the question"
            label="Why now?"
            missing="Say why: it stands beside the result."
            act="Close it"
            path={path(weighting, 'close')}
            bodyOf={reason => ({ reason })}
          >
            <Text size="sm">The answers that came are taken together and come to light; nobody answers any more.</Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
      <ActDialog
        offered={actions.includes('take-goals')}
        label="Take them over as weights of the goals"
        title="Take the weights over?"
        closeLabel="Close without taking them over"
        primary
      >
        {close => <Take weighting={weighting} close={close} />}
      </ActDialog>
      <ActDialog
        offered={actions.includes('take-scoring-model')}
        label="Take them over into a scoring model"
        title="Publish them with a scoring model?"
        closeLabel="Close without publishing"
      >
        {close => <Take weighting={weighting} models={weighting.models ?? []} close={close} />}
      </ActDialog>
    </Group>
  );
}

/** What the server would refuse: contradicting judgements without the reason why they are accepted. */
function whyAccepted(contradicting: boolean, because: string | undefined): Readonly<Record<string, string>> {
  return contradicting && because === undefined ? { acceptedBecause: 'Without a reason they are refused.' } : {};
}

interface TakeProps {
  readonly weighting: WeightingView;
  /** Of which the next version is published; left out, the goals get the weights. */
  readonly models?: NonNullable<WeightingView['models']>;
  readonly close: () => void;
}

function Take({ weighting, models, close }: TakeProps) {
  const draft = useDraft({ form: 'weights-taken', subject: `${weighting.id} ${models ? 'model' : 'goals'}` });
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
          ? 'The next version of the model gets the weights of the group. Calls that are open keep the version that they were opened with.'
          : 'The goals of the office get the weights of the group. Projects that were scored before keep their score.'}
      </Text>
      {models && (
        <NativeSelect
          label="Scoring model"
          data={models.map(({ id, name, version }) => ({ value: id, label: `${name}, version ${version}` }))}
          {...form.getInputProps('model')}
        />
      )}
      <Textarea
        label="Why these weights?"
        description="Kept in the history of the office."
        autosize
        minRows={2}
        maxLength={8000}
        {...form.getInputProps('reason')}
      />
      {contradicting && (
        <Textarea
          label="Why are they taken although the judgements contradict each other?"
          description={`The consistency ratio of the group is ${number(consistency.ratio, 3)}, over 0.10.`}
          autosize
          minRows={2}
          maxLength={8000}
          {...form.getInputProps('acceptedBecause')}
        />
      )}
      <DialogFooter
        form={form}
        send={send}
        path={path(weighting, models ? 'scoring-model' : 'goals')}
        act={models ? 'Publish the next version' : 'Take them over'}
        close={close}
      />
    </>
  );
}
