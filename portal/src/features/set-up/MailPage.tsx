/** Whether mail leaves this Tollgate, how that is set, and a mail of trial to the administrator who looks. */
import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import type { MailTest } from '#api/answers/offices.ts';
import { useSetUp } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { served, t } from '../../shared/text.ts';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';
import { SetUpStepPage } from './SetUpStepPage.tsx';

export function SetUpMailPage() {
  const { office } = useCurrentUser();
  const setUp = useSetUp(office.id);
  return (
    <SetUpStepPage
      title={t('Mail')}
      intro={t('Boards, sponsors and managers are told by mail what waits for them, and when.')}
      action="test-mail"
      whose={t('Administrators of the office look after its mail.')}
    >
      <Answer of={setUp} what={t('Looking whether mail is sent')}>
        {({ steps }) => {
          const mail = steps.find(({ step }) => step === 'mail');
          return (
            <Stack maw={860}>
              <Text>{served(mail?.says)}</Text>
              {mail?.done ? <Trial office={office.id} /> : <HowToSet />}
            </Stack>
          );
        }}
      </Answer>
    </SetUpStepPage>
  );
}

function Trial({ office }: { office: string }) {
  const send = useSend<MailTest>();
  return (
    <>
      <Group>
        <Button
          variant="default"
          loading={send.isPending}
          onClick={() => send.mutate({ path: `/v1/offices/${office}/mail-test`, body: {} })}
        >
          {t('Send a mail to me')}
        </Button>
      </Group>
      {send.error && <ErrorAlert error={send.error} />}
      {send.data && (
        <Alert
          variant="outline"
          color={send.data.taken ? 'green' : 'red'}
          role="status"
          title={send.data.taken ? t('Taken') : t('Not taken')}
        >
          <Text className="clip">{served(send.data.says)}</Text>
        </Alert>
      )}
    </>
  );
}

/** Commands, which no language changes. */
const startWithMail =
  'MAIL_FROM=tollgate@example.org SMTP_HOST=mail.example.org SMTP_USER=tollgate SMTP_PASSWORD_FILE=/etc/tollgate/password npm start';
const mailTest = 'npm run -s tollgate -- mail-test you@example.org';

function HowToSet() {
  return (
    <>
      <Text>
        {t(
          'Whoever runs this Tollgate sets the mail server and starts it again. The password is taken from a file or from the environment, never from this page.',
        )}
      </Text>
      <Code block className="command">
        {startWithMail}
      </Code>
      <Text>{t('Before that, this says what the mail server answers:')}</Text>
      <Code block className="command">
        {mailTest}
      </Code>
      <Text>{t('Without a mail server everything else works; people find what waits for them in their inbox here.')}</Text>
    </>
  );
}
