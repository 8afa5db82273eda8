/** Revise a proposal: the same wizard, filled with what was sent. */
import { Alert, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useProject } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { useDraftText } from '../../shared/drafts/use-draft-of.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { ProjectFormPage } from '../../shared/parts/ProjectFormPage.tsx';
import { questionInWords } from '../../shared/questions.ts';
import { t } from '../../shared/text.ts';
import { Answer } from '../../shared/ui/states.tsx';
import { draftOf, type ProposalBody } from './draft.ts';
import { Wizard } from './Wizard.tsx';

export function RevisePage() {
  const { id = '' } = useParams();
  return <Answer of={useProject(id)}>{project => <Revise key={id} project={project} />}</Answer>;
}

function Revise({ project }: { project: ProjectView }) {
  return (
    <ProjectFormPage
      project={project}
      title={t('Revise: {title}', { title: isolated(project.proposal.title) })}
      actions={['revise-proposal']}
    >
      <Revision project={project} />
    </ProjectFormPage>
  );
}

function Revision({ project }: { project: ProjectView }) {
  const draft = useDraft({
    ...{ form: 'revision', subject: project.id, of: project.revision },
    movedOn: t('The proposal was revised since it was begun: look at every step before you send it.'),
  });
  const { text: note, setText: setNote, draft: ofNote, kept } = useDraftText({ form: 'revision note', subject: project.id });
  const send = useSend({
    done: () => {
      draft.done();
      ofNote.done();
    },
  });
  const go = useNavigate();
  const [start] = useState(() => draftOf(project));
  const submit = (proposal: ProposalBody) => {
    const body = { proposal, note: textIn(note) };
    send.mutate({ path: `/v1/projects/${project.id}/revisions`, body }, { onSuccess: () => void go(`/projects/${project.id}`) });
  };
  return (
    <>
      {project.reasons.length > 0 && (
        <Alert variant="outline" color="yellow" title={t('Intake asked')}>
          <ul>
            {project.reasons.map(reason => (
              <li key={reason} className="clip">
                <bdi>{questionInWords(reason, project.duplicates)}</bdi>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <DraftNotice draft={kept} />
      <Textarea
        label={t('What has changed, and why?')}
        autosize
        maxLength={8000}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <Wizard
        start={start}
        draft={draft}
        send={submit}
        sending={send}
        sendLabel={t('Send the revision')}
        asked={project.duplicates}
      />
    </>
  );
}
