/** The project that gives what a dependency needs: found by words of its title, among those of the office; none where nobody of the office gives it. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ProjectView } from '#api/answers/projects.ts';
import { request } from '../../shared/api/client.ts';
import { rowsOf, useProjects } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';

interface GiverProps {
  readonly label: string;
  /** The project of the form, which depends on nothing of itself. */
  readonly of: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly error?: ReactNode;
}

export function GiverField({ label, of, value = '', onChange, error }: GiverProps) {
  const { office } = useCurrentUser();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed, 250);
  const found = useProjects({ office: office.id, ...(words.trim() !== '' && { q: words.trim() }) }, 50);
  const options = rowsOf(found.data).flatMap(({ id, title }) => (id === of ? [] : [{ value: id, label: title }]));
  const isListed = value === '' || options.some(option => option.value === value);
  const title = useTitle(isListed ? '' : value);
  return (
    <Select
      label={label}
      placeholder={t('None; type words of its title')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('No project') }}
      nothingFoundMessage={found.isFetching ? t('Looking …') : t('No project of this office matches')}
      filter={({ options: all }) => all}
      data={isListed ? options : [{ value, label: title ?? value }, ...options]}
      value={value === '' ? null : value}
      onChange={next => onChange?.(next ?? '')}
      onSearchChange={setTyped}
      error={error}
    />
  );
}

/** Of a project that is not among those that were found. */
function useTitle(project: string): string | undefined {
  const { data } = useQuery({
    queryKey: ['/v1/projects', project],
    queryFn: ({ signal }) => request<ProjectView>(`/v1/projects/${project}`, { signal }),
    enabled: project !== '',
  });
  return data?.proposal.title;
}
