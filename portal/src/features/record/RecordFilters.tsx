/** By what the record is searched: words, kind, person, project and days. The address keeps them. */
import { Button, Card, Group, NativeSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { recordKinds } from '#domain/audit-report/record-kinds.ts';
import type { RecordFilter } from '../../shared/api/record.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { NothingFound } from '../../shared/forms/NothingFound.tsx';
import { ProjectSelect } from '../../shared/forms/ProjectSelect.tsx';
import { TypedDayFilter } from '../../shared/forms/TypedDayInput.tsx';
import { machinesOf } from '../../shared/names.ts';
import { t } from '../../shared/text.ts';
import { isAsked } from './address.ts';
import { kindLabels } from './kinds.ts';

interface FiltersProps {
  readonly filter: RecordFilter;
  /** Parts by their names; an empty one is taken away. */
  readonly set: (parts: Readonly<Record<string, string>>) => void;
}

export function RecordFilters({ filter, set }: FiltersProps) {
  const { office, nameOf } = useCurrentUser();
  const people = [...office.people, ...(office.deactivated ?? []), ...machinesOf(office)].map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const { person } = filter;
  const listed = person === undefined || people.some(({ value }) => value === person);
  return (
    <Card withBorder padding="sm" className="no-print" component="search">
      <Group align="flex-end" gap="sm">
        <Words filter={filter} set={set} />
        <NativeSelect
          label={t('Kind')}
          value={filter.kind ?? ''}
          onChange={event => set({ kind: event.currentTarget.value })}
          data={[{ value: '', label: t('Any') }, ...recordKinds.map(kind => ({ value: kind, label: kindLabels[kind] }))]}
        />
        <Select
          label={t('Person')}
          placeholder={t('Anybody')}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('Anybody') }}
          nothingFoundMessage={<NothingFound>{t('Nobody of this office is called so')}</NothingFound>}
          limit={50}
          data={listed ? people : [{ value: person, label: nameOf(person) }, ...people]}
          value={person ?? null}
          onChange={value => set({ person: value ?? '' })}
        />
        <ProjectSelect
          label={t('Project')}
          placeholder={t('Any; type words of its title')}
          none={t('Any project')}
          value={filter.project ?? ''}
          onChange={project => set({ project })}
        />
        <TypedDayFilter label={t('First day (UTC)')} value={filter.from ?? ''} onChange={from => set({ from })} />
        <TypedDayFilter label={t('Last day (UTC)')} value={filter.to ?? ''} onChange={to => set({ to })} />
        {isAsked(filter) && (
          <Button variant="default" onClick={() => set(Object.fromEntries(Object.keys(filter).map(name => [name, ''])))}>
            {t('Clear the filters')}
          </Button>
        )}
      </Group>
    </Card>
  );
}

/** Milliseconds without a key until words are asked for. */
const settled = 350;

/** What is typed stands in the field at once and in the address a moment later. */
function Words({ filter, set }: FiltersProps) {
  const [text, setText] = useState(filter.q ?? '');
  const tell = useDebouncedCallback((q: string) => set({ q }), settled);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address, not another key, changes the field
  useEffect(() => {
    if ((filter.q ?? '') !== text.trim()) setText(filter.q ?? '');
  }, [filter.q]);
  return (
    <TextInput
      type="search"
      label={t('Words')}
      maxLength={200}
      value={text}
      onChange={event => {
        setText(event.currentTarget.value);
        tell(event.currentTarget.value.trim());
      }}
    />
  );
}
