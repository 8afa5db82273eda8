/** A list of lines in a form, each with its own legend, that can be added to and taken from. */
import { Button, Fieldset, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';

interface RepeatableFieldsProps<L extends { readonly key: string }> {
  readonly legend: string;
  /** What one line is called: Milestone, Risk … */
  readonly one: string;
  readonly lines: readonly L[];
  readonly blank: () => L;
  readonly onChange: (lines: readonly L[]) => void;
  readonly children: (line: L, set: (change: Partial<L>) => void, index: number) => ReactNode;
}

export function RepeatableFields<L extends { readonly key: string }>({
  legend,
  one,
  lines,
  blank,
  onChange,
  children,
}: RepeatableFieldsProps<L>) {
  const set = (key: string, change: Partial<L>) =>
    onChange(lines.map(line => (line.key === key ? { ...line, ...change } : line)));
  const inText = one === one.toUpperCase() ? one : one.toLowerCase();
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {lines.map((line, index) => (
          <Fieldset key={line.key} legend={`${one} ${index + 1}`}>
            {children(line, change => set(line.key, change), index)}
            <Button mt="xs" variant="default" size="xs" onClick={() => onChange(lines.filter(entry => entry.key !== line.key))}>
              Remove {inText} {index + 1}
            </Button>
          </Fieldset>
        ))}
        <Group>
          <Button variant="default" onClick={() => onChange([...lines, blank()])}>
            Add a {inText}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
