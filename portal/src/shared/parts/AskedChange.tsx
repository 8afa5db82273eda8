/** A change of approved cost, end or scope, as it was asked for. */
import { Text } from '@mantine/core';
import { type Change, type ChangeContext, changeLines } from '../change-words.ts';
import { useCurrentUser } from '../current-user.tsx';

export function AskedChange({ change, context }: { change: Change; context: ChangeContext }) {
  const { nameOf } = useCurrentUser();
  return changeLines(context, change, nameOf).map(line => (
    <Text size="sm" key={line} className="clip" style={{ whiteSpace: 'pre-line' }}>
      {line}
    </Text>
  ));
}
