/** The people of the office and their roles. Who someone is comes from the login; what that person may do comes from here. */
import { Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { setPeopleSchema } from '#domain/office/commands.ts';
import type { Person } from '#domain/office/people.ts';
import { type Role, roles } from '#domain/values/roles.ts';
import type { Changes } from '../../shared/api/answers.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { roleLabels } from '../../shared/labels.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { RepeatableFields } from '../../shared/ui/RepeatableFields.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useStandard } from './standard.ts';
import { UncachedQuery } from './UncachedQuery.tsx';

interface PeopleAnswer {
  readonly people: readonly Person[];
  readonly changes: Changes;
}

export function PeoplePage() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/people`;
  return (
    <Page title="People" intro="Who someone is comes from the login; what that person may do comes from here.">
      <UncachedQuery<PeopleAnswer> path={path} what="Reading the people">
        {(answer, again) => <People path={path} answer={answer} again={again} />}
      </UncachedQuery>
    </Page>
  );
}

function People({ path, answer, again }: { path: string; answer: PeopleAnswer; again: () => void }) {
  const [people, setPeople] = useState(() => answer.people.map(person => ({ ...person, key: person.id })));
  const body = { people: people.map(({ key: _, ...person }) => person) };
  const standard = useStandard({ path, body, schema: setPeopleSchema, seen: answer.changes.people });
  const { errors } = standard;
  return (
    <Stack maw={860}>
      <RepeatableFields
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
                error={errors[`people.${index}.name`]}
                onChange={event => set({ name: event.currentTarget.value })}
              />
              <TextInput
                label="Mail"
                type="email"
                value={person.email}
                error={errors[`people.${index}.email`]}
                onChange={event => set({ email: event.currentTarget.value })}
              />
            </Group>
            <TextInput
              label="Subject of the person’s token"
              value={person.id}
              error={errors[`people.${index}.id`]}
              onChange={event => set({ id: event.currentTarget.value })}
            />
            <MultiSelect
              label={`Roles of person ${index + 1}`}
              data={roles.map(role => ({ value: role, label: roleLabels[role] }))}
              value={[...person.roles]}
              error={errors[`people.${index}.roles`]}
              onChange={chosen => set({ roles: chosen as Role[] })}
            />
          </>
        )}
      </RepeatableFields>
      <SaveBar label="Save people" standard={standard} again={again} />
    </Stack>
  );
}
