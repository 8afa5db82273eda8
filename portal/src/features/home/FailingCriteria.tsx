/** Criteria that fail now: those that the reader owns, or the office's. */
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AlertRow } from '#api/answers/lists.ts';
import { rowsOf, useAlerts } from '../../shared/api/lists.ts';
import { alertKey } from '../../shared/api/row-keys.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { kindLabels } from '../../shared/labels.ts';
import { seenInWords } from '../../shared/seen-words.ts';
import { rich, t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';

/** Rows on this page: as many are asked for as are shown. */
const few = 6;

export function FailingCriteria({ ownOnly }: { ownOnly: boolean }) {
  const { office } = useCurrentUser();
  const alerts = useAlerts({ office: office.id, ...(ownOnly && { of: 'me' }) }, few);
  const rows = rowsOf(alerts.data, alertKey);
  return (
    <Section
      id="late"
      title={t('Late or failing')}
      actions={
        <LinkButton to={ownOnly ? '/alerts?of=me' : '/alerts'} variant="default">
          {t('All alerts')}
        </LinkButton>
      }
    >
      {alerts.error && <ErrorAlert error={alerts.error} retry={() => void alerts.refetch()} />}
      {alerts.isPending && <Loading />}
      {alerts.data && rows.length === 0 && (
        <Empty title={ownOnly ? t('No criterion that you own fails.') : t('No criterion fails.')} />
      )}
      <ul className="plain-list">
        {rows.map(alert => (
          <AlertLine key={alertKey(alert)} alert={alert} />
        ))}
      </ul>
    </Section>
  );
}

function AlertLine({ alert }: { alert: AlertRow }) {
  return (
    <li>
      <Group gap="xs">
        <Anchor component={Link} to={`/projects/${alert.project}`} className="clip">
          {alert.title}
        </Anchor>
        <Tag tone={alert.kind === 'must' ? 'bad' : 'warn'}>{kindLabels[alert.kind]}</Tag>
      </Group>
      <Text size="sm" c="dimmed" className="clip">
        {rich('“{name}” fails: {value}. Since {since}.', {
          name: <bdi>{alert.name}</bdi>,
          value: seenInWords(alert.value),
          since: moment(alert.since),
        })}
      </Text>
    </li>
  );
}
