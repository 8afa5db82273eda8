/** Add evidence: a file, a link, a text, or a named role's word on a criterion. */
import { Alert } from '@mantine/core';
import { useParams } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { useProject } from '../../shared/api/queries.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { Attestations } from './Attestations.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';

export function EvidencePage() {
  const { id = '' } = useParams();
  return <Answer of={useProject(id)}>{project => <AddEvidence key={id} project={project} />}</Answer>;
}

function AddEvidence({ project }: { project: ProjectView }) {
  return (
    <Page title="Add evidence" intro={project.proposal.title}>
      {project.open && (
        <Alert variant="outline" color="red" title="A board is deciding on this project now">
          Evidence that it has not seen makes its round void; the gate must be asked for again.
        </Alert>
      )}
      <Attestations project={project} />
      <EvidenceForm project={project} />
    </Page>
  );
}
