/** Criteria of the next gate that wait for a word: of the reader's role, or of another. */
import { Button, Card, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { evidenceInputSchema } from '#domain/project/delivery/evidence.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useGateModels } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { roleLabels, verdictLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
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
  if (asked.length === 0 || !project.actions.includes('attest')) return null;
  return (
    <Section id="words" title={t('Your word is asked for')}>
      <ul className="plain-list">
        {asked.map(criterion => (
          <AttestationForm key={criterion.id} project={project} criterion={criterion} />
        ))}
      </ul>
    </Section>
  );
}

interface AttestationDraft {
  readonly text: string;
  readonly link: string;
}

function AttestationForm({ project, criterion }: { project: ProjectView; criterion: Criterion }) {
  const draft = useDraft({ form: 'attestation', subject: `${project.id} ${criterion.id}` });
  const send = useSend(draft);
  const { me } = useCurrentUser();
  const before = project.evidence.findLast(item => item.attests?.criterion === criterion.id && item.by === me.id);
  const bodyOf = (draft: AttestationDraft, confirmed = true) => ({
    kind: 'attestation',
    title: (confirmed ? t('Confirms: {name}', { name: criterion.name }) : t('Denies: {name}', { name: criterion.name })).slice(
      0,
      200,
    ),
    attests: { criterion: criterion.id, confirmed },
    text: textIn(draft.text),
    link: textIn(draft.link),
    replaces: before?.id,
  });
  const start: AttestationDraft = { text: '', link: '' };
  const form = useSchemaForm({ draft, start, schema: evidenceInputSchema, bodyOf: draft => bodyOf(draft) });
  const { check } = criterion;
  if (!('attestation' in check)) return null;
  const attest = (confirmed: boolean) =>
    form.submit(() => send.mutate({ path: `/v1/projects/${project.id}/evidence`, body: bodyOf(form.values, confirmed) }));
  const verdict = project.nextGate?.criteria.find(finding => finding.criterion === criterion.id)?.verdict ?? 'unknown';
  return (
    <Card withBorder component="li">
      <Stack gap="xs">
        <DraftNotice draft={form.draft} />
        <Group gap="xs">
          <LabelTag label={verdictLabels[verdict]} />
          <Text fw={600} className="clip">
            {criterion.name}
          </Text>
        </Group>
        <Prose>{check.attestation}</Prose>
        <Text size="sm" c="dimmed">
          {t('Asked of: {role}', { role: roleLabels[check.role] })}
        </Text>
        <Textarea
          label={t('On what do you base your word on {name}?', { name: isolated(criterion.name) })}
          autosize
          maxLength={8000}
          {...form.getInputProps('text')}
        />
        <TextInput label={t('Link to it (optional)')} maxLength={2000} {...form.getInputProps('link')} />
        {send.error && <ErrorAlert error={send.error} />}
        <Group>
          <Button variant="default" loading={send.isPending} onClick={() => attest(true)}>
            {t('It is so')}
          </Button>
          <Button variant="default" loading={send.isPending} onClick={() => attest(false)}>
            {t('It is not so')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
