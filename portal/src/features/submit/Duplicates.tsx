/** Projects that this one may be, each with a tick to say that it is another. */
import { Anchor, Checkbox, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Duplicate } from '#domain/project/intake/score.ts';
import { likenessInWords } from '../../shared/likeness-words.ts';
import { rich, t } from '../../shared/text.ts';
import { OtherProject } from './OtherProject.tsx';
import type { StepProps } from './step.ts';

interface DuplicatesProps extends StepProps {
  /** What the preview finds now, and what intake asked about. */
  readonly found: readonly Duplicate[];
}

export function Duplicates({ form, found }: DuplicatesProps) {
  const { id, notDuplicateOf } = form.values;
  const likely = [...new Map(found.map(duplicate => [duplicate.project, duplicate])).values()];
  const others = likely.filter(({ project }) => project !== id);
  const ticked = notDuplicateOf.filter(project => !others.some(other => other.project === project));
  return (
    <div>
      <Title order={3}>{t('Likely duplicates')}</Title>
      {others.length === 0 && <Text c="dimmed">{t('None found.')}</Text>}
      {others.map(({ project, title, similarity, because }) => (
        <div key={project}>
          <Anchor component={Link} to={`/projects/${project}`} target="_blank" className="clip">
            <bdi>{title}</bdi>
          </Anchor>
          <Text size="sm" c="dimmed">
            {likenessInWords(similarity, because)}
          </Text>
          <Different form={form} project={project}>
            <bdi>{title}</bdi>
          </Different>
        </div>
      ))}
      {ticked.map(project => (
        <Different key={project} form={form} project={project}>
          <OtherProject id={project} />
        </Different>
      ))}
    </div>
  );
}

function Different({ form, project, children }: StepProps & { readonly project: string; readonly children: ReactNode }) {
  const { notDuplicateOf } = form.values;
  const toggle = (different: boolean) =>
    form.setFieldValue('notDuplicateOf', different ? [...notDuplicateOf, project] : notDuplicateOf.filter(id => id !== project));
  return (
    <Checkbox
      label={<span className="clip">{rich('Mine is another project than “{children}”', { children })}</span>}
      checked={notDuplicateOf.includes(project)}
      onChange={event => toggle(event.currentTarget.checked)}
    />
  );
}
