/**
 * A list of what is offered now. What was chosen and is offered no more, because somebody else took it meanwhile, is shown as nothing chosen: a browser would
 * show the first of the list, and the form would send something else.
 */
import { NativeSelect, type NativeSelectProps } from '@mantine/core';

interface OfferedSelectProps extends Omit<NativeSelectProps, 'data'> {
  readonly offered: readonly { readonly value: string; readonly label: string }[];
  /** Shown while nothing is chosen. */
  readonly ask: string;
}

export function OfferedSelect({ offered, ask, value, ...rest }: OfferedSelectProps) {
  const isOffered = offered.some(entry => entry.value === value);
  return (
    <NativeSelect
      {...rest}
      data={isOffered ? [...offered] : [{ value: '', label: ask, disabled: true }, ...offered]}
      value={isOffered ? value : ''}
    />
  );
}

/** What the form sends of it: nothing where it is offered no more. */
export const ifOffered = (value: string, offered: readonly string[]): string => (offered.includes(value) ? value : '');
