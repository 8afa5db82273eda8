/** Propose a project: go on with a draft, or begin a new one. */
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { useIsUsable } from '../../shared/is-usable.ts';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { NotSetUp } from '../../shared/parts/NotSetUp.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { newDraft, type ProposalDraft } from './draft.ts';
import { useDrafts } from './drafts.ts';
import { Wizard } from './Wizard.tsx';

export function SubmitPage() {
  const { office } = useCurrentUser();
  const usable = useIsUsable();
  if (!usable)
    return (
      <Page title="Propose a project">
        <NotSetUp title="Nothing can be proposed here yet." />
      </Page>
    );
  if (office.actions.includes('submit-proposal')) return <Submit />;
  return (
    <Page title="Propose a project">
      <NotInOffice
        whose="Sponsors, project managers and the PMO propose projects. An administrator of the office gives these roles."
        ask="admin"
      />
    </Page>
  );
}

function Submit() {
  const { me, office, has } = useCurrentUser();
  const { drafts, keep, drop } = useDrafts(me.id, office.id);
  const [draft, setDraft] = useState<ProposalDraft | undefined>(() =>
    drafts.length === 0 ? begin(has('sponsor') ? me.id : '') : undefined,
  );
  /** What is sent is no draft any more, even if its last keystroke is still waiting to be kept. */
  const sent = useRef(false);
  const send = useSend();
  const go = useNavigate();
  const submit = (proposal: object, id: string) =>
    send.mutate(
      { path: '/v1/proposals', body: proposal },
      {
        onSuccess: receipt => {
          sent.current = true;
          drop(id);
          void go(`/projects/${receipt.id}`);
        },
      },
    );
  if (draft)
    return (
      <Page title="Propose a project" intro="What you type is kept on this device until you send it.">
        <Wizard
          start={draft}
          keep={changed => sent.current || keep(changed)}
          send={proposal => submit(proposal, draft.id)}
          sending={send}
          sendLabel="Submit the proposal"
        />
      </Page>
    );
  return (
    <Page
      title="Propose a project"
      actions={<Button onClick={() => setDraft(begin(has('sponsor') ? me.id : ''))}>Begin a new proposal</Button>}
    >
      <Stack component="ul" className="plain-list">
        {drafts.map(entry => (
          <Card key={entry.id} withBorder component="li">
            <Text fw={600} className="clip">
              {entry.title === '' ? 'Untitled draft' : entry.title}
            </Text>
            <Text size="sm" c="dimmed">
              Kept on this device {moment(entry.savedAt)}
            </Text>
            <Group mt="xs">
              <Button
                variant="default"
                onClick={() => setDraft(entry)}
                aria-label={`Go on with ${entry.title || 'the untitled draft'}`}
              >
                Go on
              </Button>
              <Button
                variant="default"
                onClick={() => drop(entry.id)}
                aria-label={`Delete ${entry.title || 'the untitled draft'}`}
              >
                Delete
              </Button>
            </Group>
          </Card>
        ))}
      </Stack>
    </Page>
  );
}

function begin(sponsor: string): ProposalDraft {
  return newDraft(sponsor, new Date().getFullYear());
}
