/** Brings a proposal of the reader's into a call, and takes one out again. After the closing day it waits for the next call, and the dialog says so. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { CallView } from '#api/answers/calls.ts';
import type { ProjectRow } from '#api/answers/lists.ts';
import { isolated } from '#domain/values/isolated.ts';
import { rowsOf, useProjects } from '../../shared/api/lists.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { ProjectSelect, projectsOffered } from '../../shared/forms/ProjectSelect.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { rich, t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';
import { callPath } from './CallActs.tsx';

export function JoinCall({ call }: { call: CallView }) {
  return (
    <ActDialog
      offered={call.actions.includes('join')}
      label={t('Bring in a proposal')}
      primary={call.status === 'open'}
      title={t('Bring a proposal into this call')}
      closeLabel={t('Close without bringing a proposal in')}
    >
      {close => <JoinForm call={call} close={close} />}
    </ActDialog>
  );
}

const over: readonly string[] = ['killed', 'closing', 'closed', 'declined', 'withdrawn'];

function JoinForm({ call, close }: { call: CallView; close: () => void }) {
  const { has } = useCurrentUser();
  const [project, setProject] = useState('');
  const [asked, setAsked] = useState(false);
  const send = useSend();
  const theirs = has('pmo', 'admin') ? undefined : 'me';
  const projects = useProjects({ office: call.office, ...(theirs && { of: theirs }) }, projectsOffered);
  const isIn = new Set([...call.proposals, ...call.waiting].map(entry => entry.project));
  const mayJoin = ({ id, status }: Pick<ProjectRow, 'id' | 'status'>) => !isIn.has(id) && !over.includes(status);
  const late = call.status !== 'open' || (call.closesAt !== undefined && call.closesAt < call.now);
  const join = () => {
    setAsked(true);
    if (project !== '') send.mutate({ path: callPath(call.id, 'proposals'), body: { project } }, { onSuccess: close });
  };
  return (
    <Answer of={projects} what={t('Reading your projects')}>
      {data => {
        if (!projects.hasNextPage && !rowsOf(data).some(mayJoin))
          return (
            <>
              <Text>{t('You have no proposal that could join. Propose a project first.')}</Text>
              <LinkButton to="/submit">{t('Propose a project')}</LinkButton>
            </>
          );
        return (
          <>
            <Text>
              {late
                ? t('The closing day is past: the proposal waits, and joins the next call of the office when that opens.')
                : t('Its newest revision on the closing day is what the panel rates. You may take it out again until then.')}
            </Text>
            <ProjectSelect
              label={t('Proposal')}
              placeholder={t('Choose')}
              of={theirs}
              isOffered={mayJoin}
              value={project}
              error={asked && project === '' && t('Choose a proposal.')}
              onChange={setProject}
            />
            {send.error && <ErrorAlert error={send.error} />}
            <Group justify="space-between">
              <Button variant="default" onClick={close}>
                {t('Go back')}
              </Button>
              <Button loading={send.isPending} onClick={join}>
                {late ? t('Let it wait for the next call') : t('Bring it in')}
              </Button>
            </Group>
          </>
        );
      }}
    </Answer>
  );
}

type Entry = Pick<CallView['waiting'][number], 'project' | 'title' | 'actions'>;

export function LeaveCall({ call, entry }: { call: string; entry: Entry }) {
  return (
    <OfferedDialog
      small
      offered={entry.actions.includes('leave')}
      label={t('Take it out')}
      spoken={t('Take out {title}', { title: isolated(entry.title) })}
    >
      {state => (
        <ReasonDialog
          {...state}
          title={t('Take this proposal out of the call?')}
          closeLabel={t('Keep the proposal in the call')}
          label={t('Why?')}
          missing={t('Say why: the history of the call keeps it.')}
          act={t('Take it out')}
          path={callPath(call, `proposals/${encodeURIComponent(entry.project)}/leave`)}
          bodyOf={reason => ({ reason })}
        >
          <Text className="clip">
            {rich('{title} is then not rated. It may join again until the closing day.', { title: <bdi>{entry.title}</bdi> })}
          </Text>
        </ReasonDialog>
      )}
    </OfferedDialog>
  );
}
