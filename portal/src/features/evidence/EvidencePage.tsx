/** Add evidence: a file, a link, a text, or a named role's word on a criterion. */
import {
  Alert,
  Autocomplete,
  Button,
  FileInput,
  Group,
  NativeSelect,
  Progress,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { evidenceInputSchema } from '#domain/project/delivery/evidence.ts';
import type { ProjectView } from '../../shared/api/answers.ts';
import { useGateModels, useProject } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { formErrors, formErrorsFrom } from '../../shared/form-errors.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, TroubleBox } from '../../shared/ui/states.tsx';
import { Attestations } from './Attestations.tsx';
import { accepted, faultOf, taken, upload } from './upload.ts';

export function EvidencePage() {
  const { id = '' } = useParams();
  return <Answer of={useProject(id)}>{project => <AddEvidence key={id} project={project} />}</Answer>;
}

function AddEvidence({ project }: { project: ProjectView }) {
  return (
    <Page title="Add evidence" intro={project.proposal.title}>
      {project.open && (
        <Alert variant="outline" color="red" title="A board is deciding on this project now">
          While it decides, no evidence is taken. Answer its questions on the page of the round, or withdraw the request there and
          add it then.
        </Alert>
      )}
      <Attestations project={project} />
      <EvidenceForm project={project} />
    </Page>
  );
}

/** Kinds of evidence that the gates of the project's model ask for. */
function useKinds(project: ProjectView): string[] {
  const models = useGateModels(project.office).data;
  const model = models?.versions[project.model?.id ?? models.preferred ?? '']?.at(-1);
  const checks = model?.gates.flatMap(gate => gate.criteria.map(criterion => criterion.check)) ?? [];
  return [...new Set(checks.flatMap(check => ('evidence' in check ? [check.evidence] : [])))];
}

function EvidenceForm({ project }: { project: ProjectView }) {
  const kinds = useKinds(project);
  const [values, setValues] = useState({ kind: '', title: '', link: '', text: '', replaces: '' });
  const [file, setFile] = useState<File | null>(null);
  const [done, setDone] = useState<number>();
  const [error, setError] = useState<unknown>();
  const [asked, setAsked] = useState(false);
  const send = useSend();
  const go = useNavigate();
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]])),
  );
  const found = formErrors(evidenceInputSchema, given);
  const empty = given.link === undefined && given.text === undefined && file === null;
  const fileFault = file === null ? undefined : faultOf(file);
  const faults = asked ? { ...found, ...formErrorsFrom(send.error) } : {};
  const add = async () => {
    setAsked(true);
    setError(undefined);
    if (Object.keys(found).length > 0 || empty || fileFault !== undefined) return;
    try {
      const sent = file === null ? undefined : await upload(project.id, file, setDone);
      await send.mutateAsync({ path: `/v1/projects/${project.id}/evidence`, body: { ...given, ...(sent && { file: sent }) } });
      void go(`/projects/${project.id}#evidence`);
    } catch (reason) {
      setError(reason);
    } finally {
      setDone(undefined);
    }
  };
  return (
    <Stack maw={720}>
      <Autocomplete
        label="Kind"
        description="What it is, as criteria name it: letters, digits and dashes."
        required
        data={kinds}
        value={values.kind}
        error={faults.kind}
        onChange={kind => set({ kind })}
      />
      <TextInput
        label="Title"
        required
        maxLength={200}
        value={values.title}
        error={faults.title}
        onChange={event => set({ title: event.currentTarget.value })}
      />
      <FileInput
        label="File"
        description={`${taken} Its digest is checked when it arrives.`}
        placeholder="Choose a file"
        accept={accepted.join(',')}
        clearable
        clearButtonProps={{ 'aria-label': 'Take the file away' }}
        value={file}
        error={fileFault}
        onChange={setFile}
      />
      <TextInput
        label="Link"
        description="To where it is kept, beginning with https://"
        maxLength={2000}
        value={values.link}
        error={faults.link}
        onChange={event => set({ link: event.currentTarget.value })}
      />
      <Textarea
        label="Text"
        autosize
        minRows={2}
        maxLength={8000}
        value={values.text}
        error={faults.text}
        onChange={event => set({ text: event.currentTarget.value })}
      />
      {project.evidence.length > 0 && (
        <NativeSelect
          label="Takes the place of (optional)"
          value={values.replaces}
          onChange={event => set({ replaces: event.currentTarget.value })}
          data={[{ value: '', label: 'Nothing' }, ...project.evidence.map(item => ({ value: item.id, label: item.title }))]}
        />
      )}
      {asked && empty && <Text role="alert">Give a file, a link or a text.</Text>}
      {done !== undefined && <Progress value={done} aria-label={`Upload: ${Math.round(done)} per cent`} />}
      {error !== undefined && <TroubleBox error={error} />}
      <Group>
        <Button size="md" loading={send.isPending || done !== undefined} onClick={() => void add()}>
          Add the evidence
        </Button>
      </Group>
    </Stack>
  );
}
