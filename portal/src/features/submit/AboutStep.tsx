/** What the project is called, who answers for it, and which way through the gates it takes. */
import { NativeSelect, TextInput } from '@mantine/core';
import type { Role } from '#domain/values/roles.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { StepProps } from './Wizard.tsx';

export function AboutStep({ draft, set, errors }: StepProps) {
  const { office } = useCurrentUser();
  const people = (role?: Role) => [
    { value: '', label: 'Choose' },
    ...office.people
      .filter(person => role === undefined || person.roles.includes(role))
      .map(person => ({ value: person.id, label: person.name })),
  ];
  const preferred = office.gateModels.find(model => model.id === office.preferredModel);
  return (
    <>
      <TextInput
        label="Title"
        description="What people will call it. A good title says what will be different, not how."
        required
        maxLength={200}
        value={draft.title}
        error={errors.title}
        onChange={event => set({ title: event.currentTarget.value })}
      />
      <NativeSelect
        label="Sponsor"
        description="Owns the benefits and answers to the board."
        required
        value={draft.sponsor}
        error={errors.sponsor}
        data={people('sponsor')}
        onChange={event => set({ sponsor: event.currentTarget.value })}
      />
      <NativeSelect
        label="Project manager"
        description="Runs it and reports on it. Can be named later."
        value={draft.manager}
        error={errors.manager}
        data={people('manager')}
        onChange={event => set({ manager: event.currentTarget.value })}
      />
      <NativeSelect
        label="Customer"
        description="Accepts the result at the end. The sponsor, when nobody is chosen."
        value={draft.customer}
        error={errors.customer}
        data={people()}
        onChange={event => set({ customer: event.currentTarget.value })}
      />
      <TextInput
        label="Department"
        description="Where the money comes from, or who asks."
        maxLength={200}
        value={draft.department}
        error={errors.department}
        onChange={event => set({ department: event.currentTarget.value })}
      />
      <TextInput
        label="Category"
        description="How your office groups its projects, such as “ICT”."
        maxLength={200}
        value={draft.category}
        error={errors.category}
        onChange={event => set({ category: event.currentTarget.value })}
      />
      <NativeSelect
        label="Gate model"
        description="The stages and gates it will pass."
        value={draft.gateModel}
        error={errors.gateModel}
        data={[
          { value: '', label: `The office’s usual one${preferred ? ` (${preferred.name})` : ''}` },
          ...office.gateModels.map(model => ({ value: model.id, label: model.name })),
        ]}
        onChange={event => set({ gateModel: event.currentTarget.value })}
      />
    </>
  );
}
