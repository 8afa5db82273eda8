/** What the project is called, who answers for it, and which way through the gates it takes. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { riskClasses } from '#domain/values/risk-class.ts';
import type { Role } from '#domain/values/roles.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { withChosen } from '../../shared/forms/options.ts';
import { riskClassLabels } from '../../shared/method-words.ts';
import { t } from '../../shared/text.ts';
import type { StepProps } from './step.ts';

export function AboutStep({ form }: StepProps) {
  const { office, nameOf } = useCurrentUser();
  const { getInputProps, values } = form;
  /** Those of a role, and who was chosen before even if that role is gone. */
  const people = (chosen: string, role?: Role) => {
    const able = office.people.filter(person => role === undefined || person.roles.includes(role));
    const offered = [{ value: '', label: t('Choose') }, ...able.map(person => ({ value: person.id, label: person.name }))];
    return withChosen(offered, { value: chosen, label: nameOf(chosen) });
  };
  const preferred = office.gateModels.find(model => model.id === office.preferredModel);
  const models = [
    {
      value: '',
      label: preferred ? t('The office’s usual one ({name})', { name: preferred.name }) : t('The office’s usual one'),
    },
    ...office.gateModels.map(model => ({ value: model.id, label: model.name })),
  ];
  return (
    <>
      <TextInput
        label={t('Title')}
        description={t('What people will call it. A good title says what will be different, not how.')}
        required
        maxLength={200}
        {...getInputProps('title')}
      />
      <NativeSelect
        label={t('Sponsor')}
        description={t('Owns the benefits and answers to the board.')}
        required
        data={people(values.sponsor, 'sponsor')}
        {...getInputProps('sponsor')}
      />
      <NativeSelect
        label={t('Project manager')}
        description={t('Runs it and reports on it. Can be named later.')}
        data={people(values.manager, 'manager')}
        {...getInputProps('manager')}
      />
      <NativeSelect
        label={t('Customer')}
        description={t('Accepts the result at the end. The sponsor, when nobody is chosen.')}
        data={people(values.customer)}
        {...getInputProps('customer')}
      />
      <TextInput
        label={t('Department')}
        description={t('Where the money comes from, or who asks.')}
        maxLength={200}
        {...getInputProps('department')}
      />
      <TextInput
        label={t('Category')}
        description={t('How your office groups its projects, such as “ICT”.')}
        maxLength={200}
        {...getInputProps('category')}
      />
      {!office.routing && (
        <NativeSelect
          label={t('Gate model')}
          description={t('The stages and gates it will pass.')}
          data={withChosen(models, { value: values.gateModel, label: t('The one chosen before') })}
          {...getInputProps('gateModel')}
        />
      )}
      <NativeSelect
        label={t('Class of risk')}
        description={t('How risky it is as a whole. It may decide which gates it passes, and who else has a say.')}
        data={[{ value: '', label: t('Not said') }, ...riskClasses.map(value => ({ value, label: riskClassLabels[value] }))]}
        {...getInputProps('riskClass')}
      />
      <Checkbox
        label={t('It is one of the strategic projects of the organisation')}
        {...getInputProps('strategic', { type: 'checkbox' })}
      />
    </>
  );
}
