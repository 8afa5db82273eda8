/** Add evidence: a file, a link, a text, or a named role's word on a criterion. */
import { useParams } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { useProject } from '../../shared/api/queries.ts';
import { ProjectFormPage, useOnce } from '../../shared/parts/ProjectFormPage.tsx';
import { t } from '../../shared/text.ts';
import { Answer } from '../../shared/ui/states.tsx';
import { Attestations } from './Attestations.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';

export function EvidencePage() {
  const { id = '' } = useParams();
  return <Answer of={useProject(id)}>{project => <AddEvidence key={id} project={project} />}</Answer>;
}

function AddEvidence({ project }: { project: ProjectView }) {
  const mayAdd = useOnce(project.actions.includes('add-evidence'));
  return (
    <ProjectFormPage
      project={project}
      title={t('Add evidence')}
      intro={project.proposal.title}
      actions={['add-evidence', 'attest']}
    >
      <Attestations project={project} />
      {mayAdd && <EvidenceForm project={project} />}
    </ProjectFormPage>
  );
}
