/** Delegations: who may cast whose ballot, from when until when; grant one for yourself, revoke what you granted. */
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment, zoneName } from '../../shared/format.ts';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Empty, TroubleBox } from '../../shared/ui/states.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';

export function DelegationsPage() {
  const { office, nameOf, me, has } = useCurrentUser();
  const send = useSend();
  return (
    <Page
      title="Delegations"
      intro="While you are away another person may cast your ballots: one step deep, for a time, revocable. Both names are recorded."
    >
      <Grant />
      <Section id="all" title="Granted in this office">
        {send.error && <TroubleBox error={send.error} />}
        {office.delegations.length === 0 && <Empty title="Nobody has delegated." />}
        <ul className="plain-list">
          {office.delegations.map(entry => (
            <li key={entry.id}>
              <Group gap="xs">
                <Text className="clip">
                  {nameOf(entry.to)} votes for {nameOf(entry.from)} from {moment(entry.starts)} until {moment(entry.ends)}
                </Text>
                {entry.revokedAt !== undefined && <Tag>Revoked</Tag>}
                {entry.absence !== undefined && <Text className="clip">Entered for an absence: {entry.absence}</Text>}
                {entry.proposed && entry.revokedAt === undefined && <Tag>Waits for consent</Tag>}
                {entry.proposed && entry.revokedAt === undefined && entry.from === me.id && (
                  <Button
                    size="xs"
                    aria-label={`Consent: ${nameOf(entry.to)} for ${nameOf(entry.from)}`}
                    onClick={() => send.mutate({ path: `/v1/offices/${office.id}/delegations/${entry.id}/acceptance`, body: {} })}
                  >
                    Consent
                  </Button>
                )}
                {entry.revokedAt === undefined &&
                  Date.parse(entry.ends) > Date.now() &&
                  (entry.from === me.id || has('pmo', 'admin')) && (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={`Revoke: ${nameOf(entry.to)} for ${nameOf(entry.from)}`}
                      onClick={() =>
                        send.mutate({ path: `/v1/offices/${office.id}/delegations/${entry.id}/revocation`, body: {} })
                      }
                    >
                      Revoke
                    </Button>
                  )}
              </Group>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}

/** Whose word the office takes in another's name. */
const working = ['gatekeeper', 'pmo', 'manager', 'sponsor'] as const;

function Grant() {
  const { office, me, has } = useCurrentUser();
  const own = has('gatekeeper');
  const [from, setFrom] = useState(own ? me.id : '');
  const [to, setTo] = useState('');
  const [starts, setStarts] = useState('');
  const [ends, setEnds] = useState('');
  const [absence, setAbsence] = useState('');
  const [asked, setAsked] = useState(false);
  const send = useSend();
  const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  const people = office.people.filter(person => person.id !== from && person.roles.some(role => working.includes(role as never)));
  const gatekeepers = office.people.filter(person => person.id !== me.id && person.roles.includes('gatekeeper'));
  const missing = (value: string, what: string) => asked && value === '' && what;
  const grant = () => {
    setAsked(true);
    if ([from, to, starts, ends].includes('')) return;
    send.mutate({
      path: `/v1/offices/${office.id}/delegations`,
      body: {
        ...(from !== me.id && { from }),
        ...(from !== me.id && absence.trim() !== '' && { absence }),
        to,
        starts: new Date(starts).toISOString(),
        ends: new Date(ends).toISOString(),
      },
    });
  };
  return (
    <Section id="grant" title="Delegate">
      <Stack maw={560}>
        {has('pmo', 'admin') && (
          <NativeSelect
            label="Whose ballots"
            value={from}
            error={missing(from, 'Choose whose ballots.')}
            data={[own ? { value: me.id, label: 'Mine' } : { value: '', label: 'Choose' }, ...gatekeepers.map(named)]}
            onChange={event => setFrom(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          label="Who votes instead"
          value={to}
          error={missing(to, 'Choose a person.')}
          data={[{ value: '', label: 'Choose' }, ...people.map(named)]}
          onChange={event => setTo(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <TextInput
            type="datetime-local"
            label="From (your time)"
            description={zoneName()}
            value={starts}
            error={missing(starts, 'Choose a day and an hour.')}
            onChange={event => setStarts(event.currentTarget.value)}
          />
          <TextInput
            type="datetime-local"
            label="Until (your time)"
            description={zoneName()}
            value={ends}
            error={missing(ends, 'Choose a day and an hour.')}
            onChange={event => setEnds(event.currentTarget.value)}
          />
        </Group>
        {from !== me.id && (
          <TextInput
            label="Absence, if the member cannot be asked"
            description="Left empty, the delegation waits for the member's consent."
            value={absence}
            onChange={event => setAbsence(event.currentTarget.value)}
          />
        )}
        {send.error && <TroubleBox error={send.error} />}
        {send.isSuccess && <Text role="status">The delegation is recorded.</Text>}
        <Group>
          <Button loading={send.isPending} onClick={grant}>
            Delegate
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
