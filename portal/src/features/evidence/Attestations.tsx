/** Criteria of the next gate that wait for a word: of the reader's role, or of another. */
import { Button, Card, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { evidenceInputSchema } from '#domain/project/delivery/evidence.ts';
import type { ProjectView } from '../../shared/api/answers.ts';
import { useGateModels } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { formErrors } from '../../shared/form-errors.ts';
import { roleLabels, verdictLabels } from '../../shared/labels.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';

export function Attestations({ project }: { project: ProjectView }) {
  const { has } = useCurrentUser();
  const versions = useGateModels(project.office).data?.versions[project.model?.id ?? ''];
  const gate = versions
    ?.find(model => model.version === project.model?.version)
    ?.gates.find(entry => entry.id === project.nextGate?.id);
  const asked = gate?.criteria.filter(criterion => 'attestation' in criterion.check && has(criterion.check.role)) ?? [];
  if (asked.length === 0) return null;
  return (
    <Section id="words" title="Your word is asked for">
      <ul className="plain-list">
        {asked.map(criterion => (
          <AttestationForm key={criterion.id} project={project} criterion={criterion} />
        ))}
      </ul>
    </Section>
  );
}

function AttestationForm({ project, criterion }: { project: ProjectView; criterion: Criterion }) {
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const [error, setFault] = useState<string>();
  const send = useSend();
  const { me } = useCurrentUser();
  const verdict = project.nextGate?.criteria.find(finding => finding.criterion === criterion.id)?.verdict ?? 'unknown';
  if (!('attestation' in criterion.check)) return null;
  const before = project.evidence.findLast(item => item.attests?.criterion === criterion.id && item.by === me.id);
  const say = (confirmed: boolean) => {
    const body = {
      kind: 'attestation',
      title: `${confirmed ? 'Confirms' : 'Denies'}: ${criterion.name}`.slice(0, 200),
      attests: { criterion: criterion.id, confirmed },
      ...(text.trim() !== '' && { text: text.trim() }),
      ...(link.trim() !== '' && { link: link.trim() }),
      ...(before && { replaces: before.id }),
    };
    const wrong = formErrors(evidenceInputSchema, body).link;
    setFault(wrong);
    if (wrong === undefined) send.mutate({ path: `/v1/projects/${project.id}/evidence`, body });
  };
  return (
    <Card withBorder component="li">
      <Stack gap="xs">
        <Group gap="xs">
          <LabelTag label={verdictLabels[verdict]} />
          <Text fw={600} className="clip">
            {criterion.name}
          </Text>
        </Group>
        <Prose>{criterion.check.attestation}</Prose>
        <Text size="sm" c="dimmed">
          Asked of: {roleLabels[criterion.check.role]}
        </Text>
        <Textarea
          label={`On what do you base your word on ${criterion.name}?`}
          autosize
          maxLength={8000}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <TextInput
          label="Link to it (optional)"
          maxLength={2000}
          value={link}
          error={error}
          onChange={event => setLink(event.currentTarget.value)}
        />
        {send.error && <ErrorAlert error={send.error} />}
        <Group>
          <Button variant="default" loading={send.isPending} onClick={() => say(true)}>
            It is so
          </Button>
          <Button variant="default" loading={send.isPending} onClick={() => say(false)}>
            It is not so
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
