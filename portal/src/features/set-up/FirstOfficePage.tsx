/**
 * Sets up this Tollgate before anybody can sign in: the code that the start printed, the office with its first administrator, and how that person signs
 * in. Nothing is kept on the way: who leaves before the office is founded begins with the code again.
 */
import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import type { SetUpDone, SetUpState } from '#api/answers/system.ts';
import { request } from '../../shared/api/client.ts';
import { t } from '../../shared/text.ts';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';
import { FirstOfficeForm } from './FirstOfficeForm.tsx';

interface FirstOfficePageProps {
  /** Goes to the ordinary sign-in. */
  readonly signIn: () => void;
}

export function FirstOfficePage({ signIn }: FirstOfficePageProps) {
  const state = useQuery({
    queryKey: ['/v1/set-up', 'once'],
    queryFn: () => request<SetUpState>('/v1/set-up'),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: false,
  });
  useEffect(() => {
    document.title = t('Set up · Tollgate');
  }, []);
  return (
    <Answer of={state} what={t('Looking whether there is something to set up')}>
      {({ open }) => (open ? <Steps signIn={signIn} /> : <NothingToSetUp signIn={signIn} />)}
    </Answer>
  );
}

function Steps({ signIn }: FirstOfficePageProps) {
  const [code, setCode] = useState<string>();
  const [done, setDone] = useState<SetUpDone>();
  if (done) return <Founded done={done} signIn={signIn} />;
  if (code === undefined) return <CodeStep taken={setCode} />;
  return <FirstOfficeForm code={code} founded={setDone} />;
}

function CodeStep({ taken }: { taken: (code: string) => void }) {
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const check = useMutation<SetUpState, Error, string>({
    mutationFn: typed => request<SetUpState>('/v1/set-up/code', { method: 'POST', body: { code: typed } }),
    onSuccess: (_, typed) => taken(typed),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(code.trim() === '');
    if (code.trim() !== '') check.mutate(code.trim());
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Title order={2}>{t('Set up your office')}</Title>
        <Text>
          {t('Tollgate printed a code on the terminal when it was started. It shows that you are the one who runs it.')}
        </Text>
        <TextInput
          label={t('Code')}
          description={t('Such as K7QF-M2XD-9RTA')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={64}
          value={code}
          error={missing && t('Fill this in.')}
          onChange={event => setCode(event.currentTarget.value)}
        />
        {check.error && <ErrorAlert error={check.error} />}
        <Group>
          <Button type="submit" size="md" loading={check.isPending}>
            {t('Go on')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Founded({ done: { signIn: link }, signIn }: { done: SetUpDone } & FirstOfficePageProps) {
  return (
    <Stack>
      <Title order={2}>{t('Your office is founded')}</Title>
      <Text>
        {t(
          'Sign in as its administrator now. Tollgate then shows what is still missing: goals, people, boards and a gate model. You can stop at any time and go on later.',
        )}
      </Text>
      {link && (
        <Text c="dimmed">
          {t('The link works once. If you leave before you have used it, ask for a new one where you sign in.')}
        </Text>
      )}
      <Group>
        {link ? (
          <Button component="a" href={`${link.url}?to=/set-up`} size="md">
            {t('Make your sign-in')}
          </Button>
        ) : (
          <Button size="md" onClick={signIn}>
            {t('Sign in')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function NothingToSetUp({ signIn }: FirstOfficePageProps) {
  return (
    <Stack>
      <Title order={2}>{t('There is nothing to set up here')}</Title>
      <Card withBorder>
        <Text>{t('This Tollgate has an office. Sign in; its administrators see there what is still missing.')}</Text>
      </Card>
      <Group>
        <Button size="md" onClick={signIn}>
          {t('Sign in')}
        </Button>
      </Group>
    </Stack>
  );
}
