/** What the project is, who runs it, and how it looks at a glance. */
import type { ProjectView } from '#api/answers/projects.ts';
import { customerOf } from '#domain/project/state.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { gateNames, peopleDefinitions, totalScore } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { confidenceLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { AlikeProjects } from './AlikeProjects.tsx';
import { NamePeople } from './NamePeople.tsx';
import { MissingPeople } from './People.tsx';

export function Overview({ project }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  const { proposal, report } = project;
  return (
    <Section
      id="overview"
      title={t('Overview')}
      actions={<NamePeople project={project} offered={project.actions.includes('name-people')} />}
    >
      <MissingPeople project={project} />
      <DefinitionList
        items={[
          ...peopleDefinitions(proposal, nameOf),
          [t('Customer'), nameOf(customerOf(project))],
          [t('Score'), project.score ? totalScore(project.score) : t('not scored yet')],
          [
            t('Delivery confidence'),
            report?.confidence ? <LabelTag key="confidence" label={confidenceLabels[report.confidence]} /> : t('not reported'),
          ],
          [t('Proposed'), moment(project.submittedAt)],
          [t('Revision'), String(project.revision)],
          ...beforeTollgate(project, nameOf),
        ]}
      />
      {proposal.problem !== undefined && <Prose>{proposal.problem}</Prose>}
      {proposal.aims !== undefined && <Prose>{proposal.aims}</Prose>}
      <AlikeProjects project={project} />
    </Section>
  );
}

/** What a file said of a project that was under way already. */
function beforeTollgate(project: ProjectView, nameOf: (person: string) => string): [string, string][] {
  const { takenOver } = project;
  if (!takenOver) return [];
  const passed = takenOver.passed.map(gateNames(project)).join(', ');
  const said = t('as the file says that {by} imported on {at}', { by: nameOf(takenOver.by), at: moment(takenOver.at) });
  return [
    [t('Before Tollgate'), passed ? t('Passed: {passed}, {said}', { passed, said }) : t('No gate was passed, {said}', { said })],
  ];
}
