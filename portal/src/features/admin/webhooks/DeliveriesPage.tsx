/** The last deliveries to a webhook: which event, how each attempt went, when the next one is; and sending again. */
import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useParams } from 'react-router';
import { useDeliveries } from '../../../shared/api/queries.ts';
import { useSend } from '../../../shared/api/send.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { moment } from '../../../shared/format.ts';
import { useOfficeInAddress } from '../../../shared/office-in-address.ts';
import { NotInOffice } from '../../../shared/parts/NotInOffice.tsx';
import { rich, t } from '../../../shared/text.ts';
import { LinkButton } from '../../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../../shared/ui/Page.tsx';
import { Answer, Empty, ErrorAlert } from '../../../shared/ui/states.tsx';
import { LabelTag } from '../../../shared/ui/Tag.tsx';
import { type Delivery, eventWords, stateWords } from './words.ts';

export function DeliveriesPage() {
  useOfficeInAddress();
  const { id = '' } = useParams();
  const { office } = useCurrentUser();
  const deliveries = useDeliveries(office, id);
  return (
    <Page
      title={t('Deliveries to {id}', { id })}
      intro={t('About the last 200, the newest first. What has failed is tried again for three days.')}
    >
      <Group>
        <LinkButton to="/admin/webhooks" variant="default">
          {t('All connections')}
        </LinkButton>
      </Group>
      {office.actions.includes('manage-webhooks') ? (
        <Answer of={deliveries} what={t('Reading the deliveries')}>
          {({ items }) => <Deliveries items={items} webhook={id} />}
        </Answer>
      ) : (
        <NotInOffice whose={t('Administrators of the office set its webhooks.')} ask="admin" />
      )}
    </Page>
  );
}

function Deliveries({ items, webhook }: { items: readonly Delivery[]; webhook: string }) {
  const { office } = useCurrentUser();
  const send = useSend();
  const again = (body: object) => send.mutate({ path: `/v1/offices/${office.id}/webhooks/${webhook}/replay`, body });
  const lost = items.filter(({ state }) => state === 'failed' || state === 'stopped');
  const since = lost.at(-1)?.at;
  return (
    <Section id="deliveries" title={t('Deliveries')}>
      {items.length === 0 && (
        <Empty title={t('Nothing has been sent yet.')}>
          {t('What is sent stands here with the answer of the receiver, the newest first.')}
        </Empty>
      )}
      {since !== undefined && (
        <Group>
          <Button variant="default" loading={send.isPending} onClick={() => again({ since })}>
            {t('Send all {lost} again that were not taken', { lost: lost.length })}
          </Button>
        </Group>
      )}
      {send.error && <ErrorAlert error={send.error} />}
      <Stack component="ul" className="plain-list" gap="sm">
        {items.map(delivery => (
          <DeliveryCard key={delivery.id} delivery={delivery} again={() => again({ delivery: delivery.id })} />
        ))}
      </Stack>
    </Section>
  );
}

function DeliveryCard({ delivery, again }: { delivery: Delivery; again: () => void }) {
  const { event, type, at, state, next, attempts } = delivery;
  return (
    <Card withBorder component="li">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4} miw={0}>
          <Group gap="xs">
            <Text fw={600}>{eventWords(type)}</Text>
            <LabelTag label={stateWords[state]} />
          </Group>
          <Text size="sm" c="dimmed" className="clip">
            {event}, {moment(at)}
          </Text>
          {attempts.map(attempt => (
            <Text key={attempt.at} size="sm" className="clip">
              {rich('{at}: {what}, {ms} ms', {
                at: moment(attempt.at),
                what: attempt.status === undefined ? attempt.problem : t('answered {status}', { status: attempt.status }),
                ms: attempt.ms,
              })}
            </Text>
          ))}
          {next !== undefined && <Text size="sm">{t('Next attempt: {next}', { next: moment(next) })}</Text>}
        </Stack>
        <Button
          size="xs"
          variant="default"
          aria-label={t('Send again: {eventWords}, {event}', { eventWords: eventWords(type), event })}
          onClick={again}
        >
          {t('Send again')}
        </Button>
      </Group>
    </Card>
  );
}
