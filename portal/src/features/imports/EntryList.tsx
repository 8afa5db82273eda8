/** A list of entries of a mapping, each with its fields in a row and a button that takes it out; another one is added below. */
import { Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../shared/text.ts';

interface EntryListProps<Entry> {
  readonly legend: string;
  readonly about: string;
  readonly entries: readonly Entry[];
  readonly blank: Entry;
  /** What a button that adds one says. */
  readonly add: string;
  /** How an entry is called by the button that takes it out. */
  readonly named: (entry: Entry, index: number) => string;
  readonly onChange: (entries: readonly Entry[]) => void;
  readonly children: (entry: Entry, change: (part: Partial<Entry>) => void) => ReactNode;
}

export function EntryList<Entry extends object>(props: EntryListProps<Entry>) {
  const { legend, about, entries, blank, add, named, onChange, children } = props;
  const changed = (index: number, part: Partial<Entry>) =>
    onChange(entries.map((entry, at) => (at === index ? { ...entry, ...part } : entry)));
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        <Text size="sm">{about}</Text>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id, and are added and taken out one by one
          <Group key={index} align="flex-end" gap="sm">
            {children(entry, part => changed(index, part))}
            <Button
              variant="default"
              aria-label={t('Take out {named}', { named: named(entry, index) })}
              onClick={() => onChange(entries.filter((_, at) => at !== index))}
            >
              {t('Take out')}
            </Button>
          </Group>
        ))}
        <Group>
          <Button variant="default" size="xs" onClick={() => onChange([...entries, blank])}>
            {add}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
