/** Report closure: outcomes, benefits and lessons; its customer, its board and the archive follow. */
import { Button, Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { closureReportSchema } from '#domain/project/closure/report.ts';
import type { ProjectView } from '../../shared/api/answers.ts';
import { useProject } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { formErrors, formErrorsFrom } from '../../shared/form-errors.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { RepeatableFields } from '../../shared/ui/RepeatableFields.tsx';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';
import { closureOf, type Draft, draftOf } from './draft.ts';

export function ClosurePage() {
  const { id = '' } = useParams();
  return <Answer of={useProject(id)}>{project => <Closure key={id} project={project} />}</Answer>;
}

function Closure({ project }: { project: ProjectView }) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(project.proposal));
  const [asked, setAsked] = useState(false);
  const send = useSend();
  const go = useNavigate();
  const report = closureOf(draft);
  const found = formErrors(closureReportSchema, report);
  const errors = asked ? { ...found, ...formErrorsFrom(send.error) } : {};
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const close = () => {
    setAsked(true);
    if (Object.keys(found).length > 0) return;
    send.mutate(
      { path: `/v1/projects/${project.id}/closure`, body: report },
      { onSuccess: () => void go(`/projects/${project.id}#closure`) },
    );
  };
  return (
    <Page title="Report closure" intro={project.proposal.title}>
      <Stack maw={860}>
        <Text>
          {project.status === 'killed'
            ? 'The project was stopped, so no customer and no board is asked again: its lessons are kept and it is archived.'
            : 'The customer is then asked to accept the result, the closing board decides, and the project is archived.'}
        </Text>
        <Textarea
          label="What came of it"
          required
          autosize
          minRows={3}
          maxLength={8000}
          value={draft.summary}
          error={errors.summary}
          onChange={event => set({ summary: event.currentTarget.value })}
        />
        <NumberInput
          label={`Final cost (${project.currency})`}
          min={0}
          decimalScale={2}
          thousandSeparator=","
          hideControls
          value={draft.finalCost}
          error={errors.finalCost}
          onChange={value => set({ finalCost: value === '' ? '' : Number(value) })}
        />
        <TextInput
          type="date"
          label="End"
          value={draft.end}
          error={errors.end}
          onChange={event => set({ end: event.currentTarget.value })}
        />
        <Benefits draft={draft} set={set} errors={errors} />
        <Lessons draft={draft} set={set} errors={errors} />
        {asked && Object.keys(found).length > 0 && <Text role="alert">Something is missing above.</Text>}
        {send.error && <ErrorAlert error={send.error} />}
        <Group>
          <Button size="md" loading={send.isPending} onClick={close}>
            Report closure
          </Button>
        </Group>
      </Stack>
    </Page>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly errors: Readonly<Record<string, string>>;
}

function Lessons({ draft, set, errors }: PartProps) {
  const blank = () => ({ key: crypto.randomUUID(), title: '', text: '', tags: '' });
  return (
    <RepeatableFields
      legend="Lessons for the next project"
      one="Lesson"
      lines={draft.lessons}
      onChange={lessons => set({ lessons })}
      blank={blank}
    >
      {(line, change, index) => (
        <>
          <TextInput
            label="Lesson in one sentence"
            maxLength={200}
            value={line.title}
            error={errors[`lessons.${index}.title`]}
            onChange={event => change({ title: event.currentTarget.value })}
          />
          <Textarea
            label="What happened, and what to do instead"
            autosize
            minRows={2}
            maxLength={8000}
            value={line.text}
            error={errors[`lessons.${index}.text`]}
            onChange={event => change({ text: event.currentTarget.value })}
          />
          <TextInput
            label="Tags"
            description="Single words with commas between them."
            value={line.tags}
            error={Object.entries(errors).find(([path]) => path.startsWith(`lessons.${index}.tags`))?.[1]}
            onChange={event => change({ tags: event.currentTarget.value })}
          />
        </>
      )}
    </RepeatableFields>
  );
}

function Benefits({ draft, set, errors }: PartProps) {
  const blank = () => ({ key: crypto.randomUUID(), name: '', achieved: '' as const, result: '', due: '' });
  return (
    <RepeatableFields
      legend="Benefits"
      one="Benefit"
      lines={draft.benefits}
      onChange={benefits => set({ benefits })}
      blank={blank}
    >
      {(line, change, index) => (
        <>
          <TextInput
            label="Benefit"
            maxLength={200}
            value={line.name}
            error={errors[`benefits.${index}.name`]}
            onChange={event => change({ name: event.currentTarget.value })}
          />
          <NumberInput
            label="Achieved so far, in money (optional)"
            min={0}
            decimalScale={2}
            hideControls
            value={line.achieved}
            onChange={value => change({ achieved: value === '' ? '' : Number(value) })}
          />
          <TextInput
            label="Result in words (optional)"
            maxLength={200}
            value={line.result}
            onChange={event => change({ result: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="To be looked at again on (optional)"
            value={line.due}
            onChange={event => change({ due: event.currentTarget.value })}
          />
        </>
      )}
    </RepeatableFields>
  );
}
