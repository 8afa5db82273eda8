/** The mailbox of the demonstration: what would have been sent to the reader. Text only; links only open pages. */
import { Card, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { isolated } from '#domain/values/isolated.ts';
import { request } from '../../shared/api/client.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';

interface Mail {
  readonly id: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text?: string;
}

interface Waiting {
  readonly person: string;
  readonly count: number;
  readonly until?: string;
}

export function MailPage() {
  const mails = useQuery({
    queryKey: ['/local/mail'],
    queryFn: ({ signal }) => request<{ items: readonly Mail[]; waiting: readonly Waiting[] }>('/local/mail', { signal }),
  });
  return (
    <Page title={t('Mail')} intro={t('On this machine nothing is sent: these mails would have reached you.')}>
      <Answer of={mails} what={t('Reading your mail')}>
        {({ items, waiting }) => (
          <>
            <WaitingNews waiting={waiting} />
            {items.length === 0 ? (
              <Empty title={t('No mail for you yet.')}>{t('Mail that the host would have sent to you is kept here.')}</Empty>
            ) : (
              <ul className="plain-list">
                {items.map(mail => (
                  <MailCard key={mail.id} mail={mail} />
                ))}
              </ul>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}

/** What comes with the one mail of a day is not there yet: for whom how much waits, and until when. */
function WaitingNews({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const { nameOf } = useCurrentUser();
  return waiting.map(({ person, count, until }) => (
    <Text key={person} role="status">
      {until === undefined
        ? t(
            '{count, plural, one {1 piece of news waits for {person}: no mail may come within a year.} other {{count} pieces of news wait for {person}: no mail may come within a year.}}',
            { count, person: isolated(nameOf(person)) },
          )
        : t(
            '{count, plural, one {1 piece of news waits for {person}, until the mail of the day: {until} at the earliest.} other {{count} pieces of news wait for {person}, until the mail of the day: {until} at the earliest.}}',
            { count, person: isolated(nameOf(person)), until: moment(until) },
          )}{' '}
      <Link to="/my-mail">{t('When I want mail')}</Link>
    </Text>
  ));
}

function MailCard({ mail }: { mail: Mail }) {
  const inside = pageIn(mail.text);
  return (
    <Card withBorder component="li">
      <Text fw={600} className="clip">
        {mail.subject}
      </Text>
      <Text size="sm" c="dimmed">
        {moment(mail.at)}
      </Text>
      {mail.text !== undefined && <Prose>{mail.text}</Prose>}
      {inside !== undefined && <Link to={inside}>{t('Open the page')}</Link>}
    </Card>
  );
}

/** The page that the mail is about: its last address, for those before it may be anybody's words. */
function pageIn(text = ''): string | undefined {
  const last = text.match(/https?:\/\/\S+/g)?.at(-1);
  if (last === undefined || !URL.canParse(last)) return undefined;
  const { origin, pathname } = new URL(last);
  return origin === location.origin ? pathname : undefined;
}
