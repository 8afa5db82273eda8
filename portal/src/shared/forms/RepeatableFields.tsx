/** A list in a form, each entry with its own legend, that can be added to and taken from; where its order matters, entries are also moved and folded. */
import { Button, Fieldset, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { t, withinSentence } from '../text.ts';
import { ArrangeAll, ArrangingButtons } from './ArrangingButtons.tsx';
import { useArranging } from './arranging.ts';

interface RepeatableFieldsProps<E extends { readonly key: string }> {
  readonly legend: string;
  /** What one entry is called: Milestone, Risk … */
  readonly one: string;
  readonly intro?: ReactNode;
  readonly form: Pick<UseFormReturnType<object>, 'insertListItem' | 'removeListItem' | 'reorderListItem' | 'errors'>;
  /** Where the list stands in the form. */
  readonly path: string;
  readonly entries: readonly E[];
  readonly blank: () => E;
  /** What stands for a folded entry. Given where the order of the entries matters: they can then be moved and folded. */
  readonly summary?: (entry: E) => string;
  /** The fields of one entry, by the entry's path in the form. */
  readonly children: (path: string, index: number) => ReactNode;
}

export function RepeatableFields<E extends { readonly key: string }>(props: RepeatableFieldsProps<E>) {
  const { legend, one, intro, form, path, entries, blank, summary, children } = props;
  const inText = one === one.toUpperCase() ? one : withinSentence(one);
  const arranging = useArranging({ form, path, entries, one });
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {intro}
        {summary && <ArrangeAll entries={entries} arranging={arranging} legend={legend} />}
        {entries.map((entry, index) => {
          const folded = summary !== undefined && arranging.isFolded(entry, index);
          return (
            <Fieldset key={entry.key} legend={`${one} ${index + 1}`}>
              {folded ? (
                <span className="clip">{summary(entry)}</span>
              ) : (
                <Stack gap="xs">{children(`${path}.${index}`, index)}</Stack>
              )}
              <Group mt="xs" gap="xs">
                {summary && (
                  <ArrangingButtons entry={entry} index={index} arranging={arranging} folded={folded} inText={inText} />
                )}
                <Button variant="default" size="xs" onClick={() => form.removeListItem(path, index)}>
                  {t('Remove {inText} {index}', { inText, index: index + 1 })}
                </Button>
              </Group>
            </Fieldset>
          );
        })}
        {summary && (
          <span role="status" className="sr-only">
            {arranging.said}
          </span>
        )}
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
