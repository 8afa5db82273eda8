/** Which project a pack is about: found by its title, or named by the address of this page. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { rowsOf, useProjects } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { errorOf, type FieldsProps } from './PeriodFields.tsx';

export function ProjectField({ draft, change, fault }: FieldsProps) {
  const { office } = useCurrentUser();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 250);
  const found = useProjects({ office: office.id, ...(words.trim() !== '' && { q: words.trim() }) }, 50);
  const options = rowsOf(found.data).map(({ id, title }) => ({ value: id, label: title }));
  const isListed = draft.project === '' || options.some(({ value }) => value === draft.project);
  return (
    <Select
      label={t('Project')}
      description={t('Type words of its title')}
      placeholder={t('Choose')}
      searchable
      nothingFoundMessage={found.isFetching ? t('Looking …') : t('No project of this office matches')}
      filter={({ options }) => options}
      data={isListed ? options : [{ value: draft.project, label: draft.projectTitle }, ...options]}
      value={draft.project === '' ? null : draft.project}
      onChange={(project, option) => change({ project: project ?? '', projectTitle: option?.label ?? '' })}
      onSearchChange={setTyped}
      error={errorOf(fault, 'project')}
    />
  );
}
