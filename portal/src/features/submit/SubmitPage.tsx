/** Propose a project: go on with a draft, or begin a new one. */
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { moment } from '../../shared/format.ts';
import { useIsUsable } from '../../shared/is-usable.ts';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { NotSetUp } from '../../shared/parts/NotSetUp.tsx';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { newDraft, type ProposalDraft } from './draft.ts';
import { form, useDrafts } from './drafts.ts';
import { Wizard } from './Wizard.tsx';

export function SubmitPage() {
  const { office } = useCurrentUser();
  const usable = useIsUsable();
  if (!usable)
    return (
      <Page title={t('Propose a project')}>
        <NotSetUp title={t('Nothing can be proposed here yet.')} />
      </Page>
    );
  if (office.actions.includes('submit-proposal')) return <Submit />;
  return (
    <Page title={t('Propose a project')}>
      <NotInOffice
        whose={t('Sponsors, project managers and the PMO propose projects. An administrator of the office gives these roles.')}
        ask="admin"
      />
    </Page>
  );
}

function Submit() {
  const { me, office, has } = useCurrentUser();
  const { drafts, drop } = useDrafts(me.id, office.id);
  const fresh = () => newDraft(has('sponsor') ? me.id : '', new Date().getFullYear());
  const [begun, setBegun] = useState<ProposalDraft | undefined>(() => (drafts.length === 0 ? fresh() : undefined));
  if (begun) return <Proposal key={begun.id} begun={begun} />;
  return (
    <Page title={t('Propose a project')} actions={<Button onClick={() => setBegun(fresh())}>{t('Begin a new proposal')}</Button>}>
      <Stack component="ul" className="plain-list">
        {drafts.map(entry => (
          <Card key={entry.id} withBorder component="li">
            <Text fw={600} className="clip">
              {entry.title === '' ? t('Untitled draft') : entry.title}
            </Text>
            <Text size="sm" c="dimmed">
              {t('Kept on this device {keptAt}', { keptAt: moment(entry.keptAt) })}
            </Text>
            <Group mt="xs">
              <Button
                variant="default"
                onClick={() => setBegun({ ...fresh(), id: entry.id })}
                aria-label={t('Go on with {title}', { title: entry.title || t('the untitled draft') })}
              >
                {t('Go on')}
              </Button>
              <Button
                variant="default"
                onClick={() => drop(entry.id)}
                aria-label={t('Delete {title}', { title: entry.title || t('the untitled draft') })}
              >
                {t('Delete')}
              </Button>
            </Group>
          </Card>
        ))}
      </Stack>
    </Page>
  );
}

/** `begun`: the blank proposal, with the id of its draft if there is one. */
function Proposal({ begun }: { begun: ProposalDraft }) {
  const draft = useDraft({ form, subject: begun.id });
  const send = useSend(draft);
  const go = useNavigate();
  const submit = (body: object) =>
    send.mutate({ path: '/v1/proposals', body }, { onSuccess: receipt => void go(`/projects/${receipt.id}`) });
  return (
    <Page title={t('Propose a project')} intro={t('Nothing is sent before you submit it in the last step.')}>
      <Wizard start={begun} draft={draft} send={submit} sending={send} sendLabel={t('Submit the proposal')} />
    </Page>
  );
}
