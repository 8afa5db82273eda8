/** How the project ends or ended: report, acceptance, review, lessons. */
import { Group, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { rich, t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { benefitLine, closureDefinitions } from './closing.ts';

export function Closure({ project }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  const { closure, currency } = project;
  if (!closure) return null;
  return (
    <Section id="closure" title={t('Closure')}>
      <Prose>{closure.report.summary}</Prose>
      <DefinitionList items={closureDefinitions(project, closure, nameOf)} />
      {closure.report.benefits.map(benefit => (
        <Text size="sm" key={benefit.name} className="clip">
          {benefitLine(benefit, currency)}
        </Text>
      ))}
      {closure.report.lessons.map(lesson => (
        <div key={lesson.title}>
          <Text fw={600} mt="sm" className="clip">
            {rich('Lesson: {title}', { title: <bdi>{lesson.title}</bdi> })}
          </Text>
          <Prose>{lesson.text}</Prose>
        </div>
      ))}
      {project.actions.includes('answer-closure') && (
        <Group mt="sm" className="no-print">
          <LinkButton to={`/projects/${project.id}/acceptance`}>{t('Answer as its customer')}</LinkButton>
        </Group>
      )}
    </Section>
  );
}
