/** The stages into which a project divides a stage of its gate model: those that are over, the one under way with its end, and the way to plan them. */
import { Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { OwnStagesTable } from '../../shared/parts/OwnStagesTable.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { PlanStages } from './PlanStages.tsx';

export function OwnStages({ project }: { project: ProjectView }) {
  const { ownStages, stages = [] } = project;
  const divided = stages.find(stage => stage.divided);
  if (!divided || (!ownStages && !project.actions.includes('plan-stages'))) return null;
  return (
    <Section
      id="own-stages"
      title={t('Stages within {name}', { name: isolated(divided.name) })}
      actions={<PlanStages project={project} />}
    >
      {ownStages ? <OwnStagesTable stages={ownStages.stages} /> : <NotPlanned />}
    </Section>
  );
}

function NotPlanned() {
  return (
    <Text c="dimmed">
      {t(
        'The project has planned no stages of its own. Without them this stage is one, and its board is not asked until its end.',
      )}
    </Text>
  );
}
