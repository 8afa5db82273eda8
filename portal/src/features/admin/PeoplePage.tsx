/** The people of the office and their roles. Who someone is comes from the login; what that person may do comes from here. */
import { Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { setPeopleSchema } from '#domain/office/commands.ts';
import { type Person, type Role, roles } from '#domain/people.ts';
import { useSend } from '../../shared/api/send.ts';
import { usePeople } from '../../shared/api/things.ts';
import { faultsIn } from '../../shared/faults.ts';
import { Lines } from '../../shared/ui/Lines.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { useWho } from '../../shared/who.tsx';
import { roleWords } from '../../shared/words.ts';
import { linesOf, SaveBar } from './SaveBar.tsx';

export function PeoplePage() {
  const { office } = useWho();
  const answer = usePeople(office.id);
  return (
    <Page title="People" intro="Who someone is comes from the login; what that person may do comes from here.">
      <Answer of={answer} what="Reading the people">
        {({ people }) => <People office={office.id} start={people} />}
      </Answer>
    </Page>
  );
}

function People({ office, start }: { office: string; start: readonly Person[] }) {
  const [people, setPeople] = useState(() => start.map(person => ({ ...person, key: person.id })));
  const send = useSend();
  const body = { people: people.map(({ key: _, ...person }) => person) };
  return (
    <Stack maw={860}>
      <Lines
        legend="People"
        one="Person"
        lines={people}
        onChange={lines => setPeople([...lines])}
        blank={() => ({ key: crypto.randomUUID(), id: '', name: '', email: '', roles: [] as Role[] })}
      >
        {(person, set, index) => (
          <>
            <Group grow align="flex-start">
              <TextInput
                label="Name"
                maxLength={200}
                value={person.name}
                onChange={event => set({ name: event.currentTarget.value })}
              />
              <TextInput
                label="Mail"
                type="email"
                value={person.email}
                onChange={event => set({ email: event.currentTarget.value })}
              />
            </Group>
            <TextInput
              label="Subject of the person’s token"
              value={person.id}
              onChange={event => set({ id: event.currentTarget.value })}
            />
            <MultiSelect
              label={`Roles of person ${index + 1}`}
              data={roles.map(role => ({ value: role, label: roleWords[role] }))}
              value={[...person.roles]}
              onChange={chosen => set({ roles: chosen as Role[] })}
            />
          </>
        )}
      </Lines>
      <SaveBar
        label="Save people"
        send={send}
        problems={linesOf(faultsIn(setPeopleSchema, body))}
        save={() => send.mutate({ path: `/v1/offices/${office}/people`, method: 'PUT', body })}
      />
    </Stack>
  );
}
