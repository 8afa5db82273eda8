/** What the project is called, who answers for it, and which way through the gates it takes. */
import { NativeSelect, TextInput } from '@mantine/core';
import type { Role } from '#domain/values/roles.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { StepProps } from './step.ts';

export function AboutStep({ form }: StepProps) {
  const { office } = useCurrentUser();
  const people = (role?: Role) => [
    { value: '', label: 'Choose' },
    ...office.people
      .filter(person => role === undefined || person.roles.includes(role))
      .map(person => ({ value: person.id, label: person.name })),
  ];
  const { getInputProps } = form;
  const preferred = office.gateModels.find(model => model.id === office.preferredModel);
  return (
    <>
      <TextInput
        label="Title"
        description="What people will call it. A good title says what will be different, not how."
        required
        maxLength={200}
        {...getInputProps('title')}
      />
      <NativeSelect
        label="Sponsor"
        description="Owns the benefits and answers to the board."
        required
        data={people('sponsor')}
        {...getInputProps('sponsor')}
      />
      <NativeSelect
        label="Project manager"
        description="Runs it and reports on it. Can be named later."
        data={people('manager')}
        {...getInputProps('manager')}
      />
      <NativeSelect
        label="Customer"
        description="Accepts the result at the end. The sponsor, when nobody is chosen."
        data={people()}
        {...getInputProps('customer')}
      />
      <TextInput
        label="Department"
        description="Where the money comes from, or who asks."
        maxLength={200}
        {...getInputProps('department')}
      />
      <TextInput
        label="Category"
        description="How your office groups its projects, such as “ICT”."
        maxLength={200}
        {...getInputProps('category')}
      />
      <NativeSelect
        label="Gate model"
        description="The stages and gates it will pass."
        data={[
          { value: '', label: `The office’s usual one${preferred ? ` (${preferred.name})` : ''}` },
          ...office.gateModels.map(model => ({ value: model.id, label: model.name })),
        ]}
        {...getInputProps('gateModel')}
      />
    </>
  );
}
