/** File a status report: only what changed needs to be said; criteria are evaluated at once. */
import { Button, Group, NativeSelect, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { confidences, reportSchema } from '#domain/project/delivery/report.ts';
import type { ProjectView } from '../../shared/api/answers.ts';
import { useProject } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { formErrors, formErrorsFrom } from '../../shared/form-errors.ts';
import { confidenceLabels } from '../../shared/labels.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';
import { type Draft, draftOf, reportOf } from './draft.ts';
import { CommunicationLines, KpiLines, MilestoneLines, RiskLines } from './repeatable.tsx';

export function ReportPage() {
  const { id = '' } = useParams();
  return <Answer of={useProject(id)}>{project => <Report key={id} project={project} />}</Answer>;
}

function Report({ project }: { project: ProjectView }) {
  const [draft, setDraft] = useState(() => draftOf(project.report));
  const [asked, setAsked] = useState(false);
  const send = useSend();
  const go = useNavigate();
  const report = reportOf(draft);
  const found = formErrors(reportSchema, report);
  const errors = asked ? { ...found, ...formErrorsFrom(send.error) } : {};
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const file = () => {
    setAsked(true);
    if (Object.keys(found).length > 0) return;
    send.mutate(
      { path: `/v1/projects/${project.id}/reports`, body: report },
      { onSuccess: () => void go(`/projects/${project.id}#reports`) },
    );
  };
  return (
    <Page title="File a status report" intro={project.proposal.title}>
      <Stack maw={860}>
        <Textarea
          label="Summary"
          description="What a reader must know, in three sentences."
          autosize
          minRows={3}
          maxLength={8000}
          value={draft.summary}
          error={errors.summary}
          onChange={event => set({ summary: event.currentTarget.value })}
        />
        <Figures draft={draft} set={set} errors={errors} currency={project.currency} />
        <MilestoneLines lines={draft.milestones} errors={errors} onChange={milestones => set({ milestones })} />
        <RiskLines lines={draft.risks} errors={errors} onChange={risks => set({ risks })} />
        <KpiLines lines={draft.kpis} errors={errors} onChange={kpis => set({ kpis })} />
        <CommunicationLines lines={draft.communication} errors={errors} onChange={communication => set({ communication })} />
        {asked && Object.keys(found).length > 0 && <Text role="alert">{found[''] ?? 'Something is missing above.'}</Text>}
        {send.error && <ErrorAlert error={send.error} />}
        <Group>
          <Button size="md" loading={send.isPending} onClick={file}>
            File the report
          </Button>
        </Group>
      </Stack>
    </Page>
  );
}

interface FiguresProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly errors: Readonly<Record<string, string>>;
  readonly currency: string;
}

function Figures({ draft, set, errors, currency }: FiguresProps) {
  const amount = { min: 0, decimalScale: 2, thousandSeparator: ',', hideControls: true, allowNegative: false } as const;
  const numberOf = (value: string | number) => (value === '' ? '' : Number(value));
  return (
    <>
      <Group grow align="flex-start">
        <NumberInput
          label="Work done in per cent"
          min={0}
          max={100}
          hideControls
          value={draft.progress}
          error={errors.progress}
          onChange={value => set({ progress: numberOf(value) })}
        />
        <NativeSelect
          label="Delivery confidence"
          value={draft.confidence}
          error={errors.confidence}
          data={[
            { value: '', label: 'Not rated' },
            ...confidences.map(value => ({ value, label: confidenceLabels[value]?.[0] ?? value })),
          ]}
          onChange={event => set({ confidence: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label={`Spent so far (${currency})`}
          {...amount}
          value={draft.spent}
          error={errors.spent}
          onChange={value => set({ spent: numberOf(value) })}
        />
        <NumberInput
          label={`Whole-life forecast (${currency})`}
          {...amount}
          value={draft.forecast}
          error={errors.forecast}
          onChange={value => set({ forecast: numberOf(value) })}
        />
      </Group>
      <TextInput
        type="date"
        label="End as now expected"
        value={draft.end}
        error={errors.end}
        onChange={event => set({ end: event.currentTarget.value })}
      />
    </>
  );
}
