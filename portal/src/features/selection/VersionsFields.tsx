/** The versions of one candidate: each with its name, score, money by year and people. A later start is made from a version with one click. */
import { Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { useProposal } from './api.ts';
import type { BeginDraft } from './begin-draft.ts';
import { newPeople, newYear, type VersionDraft, versionAs, versionLater, type WayDraft } from './ways-draft.ts';

interface VersionsProps {
  readonly form: SchemaForm<BeginDraft>;
  readonly path: string;
  readonly way: WayDraft;
  readonly currency: string;
  readonly score: number | undefined;
}

export function VersionsFields({ form, path, way, currency, score }: VersionsProps) {
  const proposal = useProposal(way.project);
  const add = (version: VersionDraft) => form.insertListItem(`${path}.versions`, version);
  const wrong = form.errors[`${path}.versions`];
  return (
    <Stack gap="sm">
      {way.versions.map((version, index) => (
        <Version key={version.key} form={form} path={path} index={index} version={version} currency={currency} add={add} />
      ))}
      {wrong !== undefined && <Text c="red">{wrong}</Text>}
      <Group>
        <Button
          variant="default"
          size="xs"
          disabled={way.project === '' || proposal.isLoading}
          onClick={() => add(versionAs(proposal.data?.proposal.costs ?? [], score, currency))}
        >
          {t('Add a version')}
        </Button>
      </Group>
    </Stack>
  );
}

interface VersionProps {
  readonly form: SchemaForm<BeginDraft>;
  readonly path: string;
  readonly index: number;
  readonly version: VersionDraft;
  readonly currency: string;
  readonly add: (version: VersionDraft) => void;
}

function Version({ form, path, index, version, currency, add }: VersionProps) {
  const own = `${path}.versions.${index}`;
  return (
    <Fieldset legend={t('Version {index}', { index: index + 1 })} variant="unstyled">
      <Stack gap="xs">
        <FieldRow>
          <TextInput label={t('Name of the version')} maxLength={120} {...form.getInputProps(`${own}.name`)} />
          <TypedNumberInput label={t('Score')} decimals={6} {...form.getInputProps(`${own}.value`)} />
        </FieldRow>
        {version.years.map(({ key }, at) => (
          <FieldRow key={key}>
            <TypedNumberInput
              label={t('Year')}
              min={1900}
              max={2200}
              grouped={false}
              {...form.getInputProps(`${own}.years.${at}.year`)}
            />
            <AmountInput
              label={t('Cost ({currency})', { currency })}
              currency={currency}
              {...form.getInputProps(`${own}.years.${at}.amount`)}
            />
          </FieldRow>
        ))}
        {version.people.map(({ key }, at) => (
          <FieldRow key={key}>
            <TextInput label={t('Role')} maxLength={120} {...form.getInputProps(`${own}.people.${at}.role`)} />
            <TextInput
              label={t('Quarter')}
              placeholder="2027-Q1"
              maxLength={120}
              {...form.getInputProps(`${own}.people.${at}.period`)}
            />
            <TypedNumberInput label={t('How many people')} decimals={1} {...form.getInputProps(`${own}.people.${at}.people`)} />
          </FieldRow>
        ))}
        <VersionActs form={form} path={path} index={index} version={version} currency={currency} add={add} />
      </Stack>
    </Fieldset>
  );
}

function VersionActs({ form, path, index, version, currency, add }: VersionProps) {
  const own = `${path}.versions.${index}`;
  const start = (quarters: number) => versionLater(version, quarters, currency);
  const small = { variant: 'default', size: 'xs' } as const;
  const named = (label: string) => t('{label}: version {index}', { label, index: index + 1 });
  return (
    <Group gap="xs">
      <Button {...small} aria-label={named(t('Add a year'))} onClick={() => form.insertListItem(`${own}.years`, newYear())}>
        {t('Add a year')}
      </Button>
      {version.years.length > 0 && (
        <Button
          {...small}
          aria-label={named(t('Remove the last year'))}
          onClick={() => form.removeListItem(`${own}.years`, version.years.length - 1)}
        >
          {t('Remove the last year')}
        </Button>
      )}
      <Button {...small} aria-label={named(t('Add people'))} onClick={() => form.insertListItem(`${own}.people`, newPeople())}>
        {t('Add people')}
      </Button>
      {version.people.length > 0 && (
        <Button
          {...small}
          aria-label={named(t('Remove the last people'))}
          onClick={() => form.removeListItem(`${own}.people`, version.people.length - 1)}
        >
          {t('Remove the last people')}
        </Button>
      )}
      <Later label={t('The same a year later')} spoken={named(t('The same a year later'))} of={start(4)} add={add} />
      <Later label={t('The same a quarter later')} spoken={named(t('The same a quarter later'))} of={start(1)} add={add} />
      <Button {...small} onClick={() => form.removeListItem(`${path}.versions`, index)}>
        {t('Remove version {index}', { index: index + 1 })}
      </Button>
    </Group>
  );
}

interface LaterProps {
  readonly label: string;
  readonly spoken: string;
  readonly of: VersionDraft | undefined;
  readonly add: (version: VersionDraft) => void;
}

function Later({ label, spoken, of, add }: LaterProps) {
  return (
    <Button variant="default" size="xs" aria-label={spoken} disabled={of === undefined} onClick={() => of && add(of)}>
      {label}
    </Button>
  );
}
