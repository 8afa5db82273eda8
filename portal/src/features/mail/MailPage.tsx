/** The mailbox of the demonstration: what would have been sent to the reader. Text only; links only open pages. */
import { Card, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { request } from '../../shared/api/client.ts';
import { moment } from '../../shared/format.ts';
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

export function MailPage() {
  const mails = useQuery({
    queryKey: ['/local/mail'],
    queryFn: ({ signal }) => request<{ items: readonly Mail[] }>('/local/mail', { signal }),
  });
  return (
    <Page title="Mail" intro="On this machine nothing is sent: these mails would have reached you.">
      <Answer of={mails} what="Reading your mail">
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="No mail for you yet." />
          ) : (
            <ul className="plain-list">
              {items.map(mail => (
                <MailCard key={mail.id} mail={mail} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
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
      {inside !== undefined && <Link to={inside}>Open the page</Link>}
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
