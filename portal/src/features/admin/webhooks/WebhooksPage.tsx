/** Who outside is told what happens in the office: webhooks and messages to Teams and Slack, how they stand, and setting one. */
import { Card, Code, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isolated } from '#domain/values/isolated.ts';
import { useWebhooks } from '../../../shared/api/queries.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { moment } from '../../../shared/format.ts';
import { useOfficeInAddress } from '../../../shared/office-in-address.ts';
import { NotInOffice } from '../../../shared/parts/NotInOffice.tsx';
import { phrases, t } from '../../../shared/text.ts';
import { Page, Section } from '../../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../../shared/ui/states.tsx';
import { LabelTag } from '../../../shared/ui/Tag.tsx';
import { MakeWebhook } from './MakeWebhook.tsx';
import { WebhookActs } from './WebhookActs.tsx';
import { type ShownSecret, WebhookSecret } from './WebhookSecret.tsx';
import { eventsSaid, kindWords, standingOf, type Webhook } from './words.ts';

export function WebhooksPage() {
  useOfficeInAddress();
  const { office } = useCurrentUser();
  const webhooks = useWebhooks(office);
  const [shown, show] = useState<ShownSecret | undefined>(undefined);
  return (
    <Page
      title={t('Connections')}
      intro={t(
        'Others are told what happens here: systems by a signed webhook, people by a message in Teams or Slack with a link to the page. Nothing can be decided from there.',
      )}
    >
      {office.actions.includes('manage-webhooks') ? (
        <Answer of={webhooks} what={t('Reading the webhooks')}>
          {({ items, types }) => (
            <>
              <Section id="webhooks" title={t('In this office')}>
                {items.length === 0 && (
                  <Empty title={t('This office tells nobody outside.')}>
                    {t('A webhook tells a program of yours what happened, as soon as it did.')}
                  </Empty>
                )}
                <Stack component="ul" className="plain-list" gap="sm">
                  {items.map(webhook => (
                    <WebhookCard key={webhook.id} webhook={webhook} types={types} show={show} />
                  ))}
                </Stack>
              </Section>
              <MakeWebhook types={types} show={show} />
              <WebhookSecret shown={shown} close={() => show(undefined)} />
            </>
          )}
        </Answer>
      ) : (
        <NotInOffice whose={t('Administrators of the office set its webhooks.')} ask="admin" />
      )}
    </Page>
  );
}

interface CardProps {
  readonly webhook: Webhook;
  readonly types: readonly string[];
  readonly show: (secret: ShownSecret) => void;
}

function WebhookCard({ webhook, types, show }: CardProps) {
  const { nameOf } = useCurrentUser();
  const { id, name, kind, host, events, standing, addedBy, addedAt, formerUntil } = webhook;
  return (
    <Card withBorder component="li">
      <Stack gap="xs">
        <Group gap="xs">
          <Text fw={600} className="clip">
            {isolated(name)}
          </Text>
          <Code>{id}</Code>
          <LabelTag label={standingOf(webhook)} />
        </Group>
        <Text className="clip">{t('{kind}, to {host}', { kind: kindWords[kind], host })}</Text>
        <Text className="clip">{eventsSaid(events)}</Text>
        <Text size="sm" c="dimmed" className="clip">
          {phrases(
            t('Set by {addedBy}, {addedAt}', { addedBy: isolated(nameOf(addedBy)), addedAt: moment(addedAt) }),
            formerUntil !== undefined &&
              t('the former secret signs too until {formerUntil}', { formerUntil: moment(formerUntil) }),
          )}
        </Text>
        {standing !== 'removed' && <WebhookActs webhook={webhook} types={types} show={show} />}
      </Stack>
    </Card>
  );
}
