/** One project of the office, found by words of its title. Words that were typed and left without a choice stay, with what to do: they are no project. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import type { ProjectRow } from '#api/answers/lists.ts';
import { rowsOf, useProjects } from '../api/lists.ts';
import { useTitle } from '../api/record.ts';
import { useCurrentUser } from '../current-user.tsx';
import { t } from '../text.ts';
import { NothingFound } from './NothingFound.tsx';

interface ProjectSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly placeholder: string;
  /** What the button says that takes the choice away; without it a project has to be chosen. */
  readonly none?: string;
  /** A project that is not offered: the one of the form. */
  readonly without?: string;
  /** Only projects of this status. */
  readonly status?: string;
  /** Only projects of which this is true. */
  readonly isOffered?: (project: ProjectRow) => boolean;
  /** Only projects of the reader. */
  readonly of?: 'me' | undefined;
  /** Its id; empty while none is chosen. */
  readonly value?: string;
  readonly onChange?: (project: string) => void;
  readonly error?: ReactNode;
}

/** Milliseconds without a key until words are looked for. */
const settled = 250;

/** Projects that are offered at a time. */
export const projectsOffered = 50;

export function ProjectSelect(props: ProjectSelectProps) {
  const { none, without, status, isOffered = () => true, of, value = '', onChange, error, label, ...rest } = props;
  const { office } = useCurrentUser();
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState('');
  const [words] = useDebouncedValue(typed, settled);
  const found = useProjects(
    {
      office: office.id,
      ...(status !== undefined && { status }),
      ...(of !== undefined && { of }),
      ...(words.trim() !== '' && { q: words.trim() }),
    },
    projectsOffered,
  );
  const options = rowsOf(found.data)
    .filter(project => project.id !== without && isOffered(project))
    .map(({ id, title }) => ({ value: id, label: title }));
  const isListed = value === '' || options.some(option => option.value === value);
  const title = useTitle(isListed ? undefined : value);
  const data = isListed ? options : [{ value, label: title ?? value }, ...options];
  const chosen = data.find(option => option.value === value)?.label ?? '';
  return (
    <Select
      {...rest}
      label={label}
      searchable
      clearable={none !== undefined}
      clearButtonProps={{ 'aria-label': none ?? '' }}
      nothingFoundMessage={
        <NothingFound>{found.isFetching ? t('Looking …') : t('No project of this office matches')}</NothingFound>
      }
      filter={({ options: all }) => all}
      data={data}
      value={value === '' ? null : value}
      onChange={next => {
        setLeft('');
        onChange?.(next ?? '');
      }}
      onSearchChange={text => {
        setTyped(text);
        if (text !== '' && text !== chosen) setLeft('');
        // Whoever empties the field by the keyboard takes the choice away; the button is for pointers alone.
        if (text === '' && value !== '' && none !== undefined) onChange?.('');
      }}
      onBlur={() => {
        if (typed !== '' && typed !== chosen) setLeft(typed.trim());
      }}
      error={
        left === ''
          ? error
          : t('{label}: “{left}” was not taken. Choose a project from the list, or leave the field empty.', { label, left })
      }
    />
  );
}
