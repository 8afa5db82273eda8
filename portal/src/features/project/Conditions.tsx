/** Conditions that boards have set: due when, owned by whom, how far they are, and what the reader may do about each. */
import { Group, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { isException } from '#domain/project/conditions/exception.ts';
import { isOutstanding } from '#domain/project/conditions/standing.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { standingOf } from '../../shared/descriptions.ts';
import { day } from '../../shared/format.ts';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import { AnswerCondition } from './AnswerCondition.tsx';
import { type Condition, ownerName, progressLines } from './condition-words.ts';
import { GrantWaiver } from './GrantWaiver.tsx';
import { ReportCondition } from './ReportCondition.tsx';

export function Conditions({ project }: { project: ProjectView }) {
  return (
    <Section id="conditions" title={t('Conditions')}>
      {project.conditions.length === 0 && <Text c="dimmed">{t('No board has set a condition.')}</Text>}
      <ul className="plain-list">
        {project.conditions.map(condition => (
          <li key={condition.id}>
            <OneCondition project={project} condition={condition} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneCondition({ project, condition }: { project: ProjectView; condition: Condition }) {
  const { me, nameOf } = useCurrentUser();
  const { actions } = project;
  const outstanding = isOutstanding(condition.standing);
  const askedBy = [...new Set([condition.by, ...(condition.askedBy ?? [])])].map(nameOf);
  return (
    <>
      <Group gap="xs">
        <LabelTag label={standingOf(condition)} />
        {isException(condition) && <Tag tone="bad">{t('Exception')}</Tag>}
        {condition.blocks === 'next-gate' && outstanding && <Tag tone="warn">{t('Blocks the next gate')}</Tag>}
        <Text size="sm" className="clip">
          {rich('Due {due}, by {ownerName}; set by {askedBy}', {
            due: day(condition.due),
            ownerName: <bdi>{ownerName(project, condition, nameOf)}</bdi>,
            askedBy: <bdi>{askedBy.join(', ')}</bdi>,
          })}
        </Text>
      </Group>
      <Prose>{condition.text}</Prose>
      {progressLines(project, condition, nameOf).map(line => (
        <Text size="sm" key={line} className="clip">
          {line}
        </Text>
      ))}
      <Group gap="xs" mt={4} className="no-print">
        <AnswerCondition project={project} condition={condition} offered={condition.waitsFor.includes(me.id)} />
        <ReportCondition
          project={project}
          condition={condition}
          offered={actions.includes('meet-condition') && condition.metAt === undefined && !condition.reported}
        />
        <GrantWaiver
          project={project}
          target={{ condition: condition.id }}
          what={condition.text}
          offered={actions.includes('grant-waiver') && outstanding}
        />
      </Group>
    </>
  );
}
