/** What the project is, who runs it, and how it looks at a glance. */
import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { peopleFacts, totalScore } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { confidenceLabels } from '../../shared/labels.ts';
import { Facts } from '../../shared/ui/DefinitionList.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Words } from '../../shared/ui/Prose.tsx';
import { WordTag } from '../../shared/ui/Tag.tsx';

export function Overview({ project }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  const { proposal, report } = project;
  return (
    <Section id="overview" title="Overview">
      <Facts
        items={[
          ...peopleFacts(proposal, nameOf),
          ['Score', project.score ? totalScore(project.score) : 'not scored yet'],
          [
            'Delivery confidence',
            report?.confidence ? <WordTag key="confidence" word={confidenceLabels[report.confidence]} /> : 'not reported',
          ],
          ['Proposed', moment(project.submittedAt)],
          ['Revision', String(project.revision)],
        ]}
      />
      {proposal.problem !== undefined && <Words>{proposal.problem}</Words>}
      {proposal.aims !== undefined && <Words>{proposal.aims}</Words>}
      {project.duplicates.length > 0 && (
        <Text size="sm" className="clip">
          Looks like:{' '}
          {project.duplicates.map(twin => (
            <span key={twin.project}>
              <Link to={`/projects/${twin.project}`}>{twin.title}</Link> ({Math.round(twin.similarity * 100)} % of the words){' '}
            </span>
          ))}
        </Text>
      )}
    </Section>
  );
}
