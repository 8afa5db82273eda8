/** What a report changes: its figures, and each entry of the registers that is new, changed or closed. The same before it is sent and after. */
import { Stack, Text } from '@mantine/core';
import type { FieldChange } from '#domain/project/registers/changes.ts';
import type { ReportChanges as Changes } from '#domain/project/registers/shown.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../current-user.tsx';
import { changeWords, fieldName, fieldValue, registerTitles } from '../register-words.ts';

interface ReportChangesProps {
  readonly changes: Pick<Changes, 'figures' | 'entries'>;
  readonly currency: string;
  /** What is said when nothing changes. */
  readonly same: string;
  readonly label: string;
}

export function ReportChanges({ changes: { figures, entries }, currency, same, label }: ReportChangesProps) {
  const { nameOf } = useCurrentUser();
  const told = (fields: readonly FieldChange[], of: { currency?: string }) =>
    fields.map(({ field, before, now }) => {
      const [was, is] = [before, now].map(value => isolated(fieldValue(field, value, { ...of, nameOf })));
      return before === undefined ? `${fieldName(field)} ${is}` : `${fieldName(field)} ${was} → ${is}`;
    });
  if (figures.length + entries.length === 0) return <Text size="sm">{same}</Text>;
  return (
    <Stack gap={4} component="ul" aria-label={label} my={0} pl="lg">
      {told(figures, { currency }).map(text => (
        <Text key={text} component="li" size="sm" className="clip">
          {text}
        </Text>
      ))}
      {entries.map(({ register, id, name, change, fields, note }) => (
        <Text key={id} component="li" size="sm" className="clip">
          <b>
            {changeWords[change]}: {registerTitles[register]} {id}, <bdi>{name}</bdi>
          </b>
          {change === 'added' ? '' : told(fields, {}).map(text => `; ${text}`)}
          {note === undefined ? '' : `. ${isolated(note)}`}
        </Text>
      ))}
    </Stack>
  );
}
