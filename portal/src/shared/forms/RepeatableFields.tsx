/** A list in a form, each entry with its own legend, that can be added to and taken from. */
import { Button, Fieldset, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { t, withinSentence } from '../text.ts';

interface RepeatableFieldsProps<E extends { readonly key: string }> {
  readonly legend: string;
  /** What one entry is called: Milestone, Risk … */
  readonly one: string;
  readonly intro?: ReactNode;
  readonly form: Pick<UseFormReturnType<object>, 'insertListItem' | 'removeListItem'>;
  /** Where the list stands in the form. */
  readonly path: string;
  readonly entries: readonly E[];
  readonly blank: () => E;
  /** The fields of one entry, by the entry's path in the form. */
  readonly children: (path: string, index: number) => ReactNode;
}

export function RepeatableFields<E extends { readonly key: string }>(props: RepeatableFieldsProps<E>) {
  const { legend, one, intro, form, path, entries, blank, children } = props;
  const inText = one === one.toUpperCase() ? one : withinSentence(one);
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {intro}
        {entries.map((entry, index) => (
          <Fieldset key={entry.key} legend={`${one} ${index + 1}`}>
            <Stack gap="xs">{children(`${path}.${index}`, index)}</Stack>
            <Button mt="xs" variant="default" size="xs" onClick={() => form.removeListItem(path, index)}>
              {t('Remove {inText} {index}', { inText, index: index + 1 })}
            </Button>
          </Fieldset>
        ))}
        <Group>
          <Button variant="default" onClick={() => form.insertListItem(path, blank())}>
            {t('{article, select, an {Add an {one}} other {Add a {one}}}', {
              article: /^[aeiou]/i.test(inText) ? 'an' : 'a',
              one: inText,
            })}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
