/** The people of the office and their roles. Who someone is comes from the login; what that person may do comes from here. */
import { MultiSelect, Stack, TextInput } from '@mantine/core';
import type { Changes } from '#api/answers/offices.ts';
import { setPeopleSchema } from '#domain/office/people/commands.ts';
import type { Person } from '#domain/office/people.ts';
import { type Role, roles } from '#domain/values/roles.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { newKey } from '../../shared/forms/new-key.ts';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import { roleLabels } from '../../shared/labels.ts';
import { SaveBar } from './SaveBar.tsx';
import { StandardPage } from './StandardPage.tsx';
import { useStandardForm } from './standard-form.ts';
import { UncachedQuery } from './UncachedQuery.tsx';
import { WaitingNotice } from './WaitingNotice.tsx';

interface PeopleAnswer {
  readonly people: readonly Person[];
  readonly changes: Changes;
}

export function PeoplePage() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/people`;
  return (
    <StandardPage
      title="People"
      intro="Who someone is comes from the login; what that person may do comes from here."
      action="set-people"
    >
      <UncachedQuery<PeopleAnswer> path={path} what="Reading the people">
        {(answer, again) => <People path={path} answer={answer} again={again} />}
      </UncachedQuery>
    </StandardPage>
  );
}

interface PersonDraft {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}
interface PeopleDraft {
  readonly people: readonly PersonDraft[];
}

const newPerson = (): PersonDraft => ({ key: newKey(), id: '', name: '', email: '', roles: [] });
const roleOptions = roles.map(role => ({ value: role, label: roleLabels[role] }));

function People({ path, answer, again }: { path: string; answer: PeopleAnswer; again: () => void }) {
  const start: PeopleDraft = { people: answer.people.map(person => ({ ...person, key: person.id })) };
  const standard = useStandardForm({
    path,
    standard: { fact: 'people-set' },
    start,
    bodyOf: ({ people }: PeopleDraft) => ({ people: people.map(({ key: _, ...person }) => person) }),
    schema: setPeopleSchema,
    version: answer.changes.people,
  });
  const { form } = standard;
  const { getInputProps } = form;
  return (
    <Stack maw={860}>
      <WaitingNotice kind="people" />
      <RepeatableFields legend="People" one="Person" form={form} path="people" entries={form.values.people} blank={newPerson}>
        {(person, index) => (
          <>
            <FieldRow>
              <TextInput label="Name" maxLength={200} {...getInputProps(`${person}.name`)} />
              <TextInput label="Mail" type="email" {...getInputProps(`${person}.email`)} />
            </FieldRow>
            <TextInput
              label="Sign-in id"
              description="What the organisation’s login calls this person (the subject of the token)."
              {...getInputProps(`${person}.id`)}
            />
            <MultiSelect label={`Roles of person ${index + 1}`} data={roleOptions} {...getInputProps(`${person}.roles`)} />
          </>
        )}
      </RepeatableFields>
      <SaveBar label="Save people" standard={standard} save={() => standard.save()} again={again} />
    </Stack>
  );
}
