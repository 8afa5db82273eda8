/**
 * When an office works, as fields: time zone, working weekdays, holidays as a list that is typed or pasted. Lines of the list that cannot be read are
 * said while they are typed, and what was read stands beside them.
 */
import { Autocomplete, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import type { Calendar } from '#domain/office/calendar/calendar.ts';
import { holidayText, readHolidays } from '#domain/office/calendar/holiday-list.ts';
import { t } from '../text.ts';
import { weekdays } from '../weekdays.ts';
import type { SchemaForm } from './schema-form.ts';

export interface CalendarDraft {
  readonly zone: string;
  /** Numbers of weekdays, as check boxes hold them. */
  readonly workingDays: readonly string[];
  /** As typed. */
  readonly holidays: string;
}

export function calendarDraft({ zone, workingDays, holidays }: Calendar): CalendarDraft {
  return { zone, workingDays: workingDays.map(String), holidays: holidayText(holidays) };
}

/** What is sent for it; lines that cannot be read are not in it (`calendarProblems` names them). */
export function calendarBody({ zone, workingDays, holidays }: CalendarDraft): Calendar {
  return {
    zone: zone.trim(),
    workingDays: workingDays.map(Number).toSorted((a, b) => a - b),
    holidays: [...readHolidays(holidays).holidays],
  };
}

/** Lines of the holidays that cannot be read, in words. */
export function calendarProblems({ holidays }: CalendarDraft): string[] {
  return readHolidays(holidays).faults.map(({ line, text, reason }) =>
    t('Line {line}, “{text}”: {reason}.', { line, text, reason }),
  );
}

export function zoneOfThisDevice(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

export function CalendarFields<D extends CalendarDraft>({ form }: { form: SchemaForm<D> }) {
  const { zone, workingDays, holidays } = form.values;
  return (
    <>
      <Autocomplete
        label={t('Time zone')}
        description={t('Mails of the office say deadlines on these clocks.')}
        data={['UTC', ...Intl.supportedValuesOf('timeZone')]}
        limit={12}
        maxLength={64}
        {...form.getInputProps('zone')}
        value={zone}
        error={form.errors.zone && t('Choose one of the list, such as Europe/Lisbon.')}
      />
      <Checkbox.Group
        label={t('Working days')}
        {...form.getInputProps('workingDays')}
        value={[...workingDays]}
        error={form.errors.workingDays && t('Choose at least one day.')}
      >
        <Group mt={4} gap="sm">
          {weekdays.map(({ number, name }) => (
            <Checkbox key={number} value={String(number)} label={name} />
          ))}
        </Group>
      </Checkbox.Group>
      <Textarea
        label={t('Holidays (optional)')}
        description={t('One a line, typed or pasted: a day and its name, such as 2026-12-25 Christmas Day.')}
        autosize
        minRows={3}
        maxRows={14}
        {...form.getInputProps('holidays')}
        value={holidays}
        error={undefined}
      />
      <Holidays typed={holidays} />
    </>
  );
}

/** Lines named at most; the others are counted. */
const most = 6;

function Holidays({ typed }: { typed: string }) {
  const { holidays } = readHolidays(typed);
  const problems = calendarProblems({ zone: '', workingDays: [], holidays: typed });
  if (typed.trim() === '') return null;
  return (
    <Stack gap={4} role="status">
      <Text size="sm">
        {holidays.length === 1 ? t('One day was read.') : t('{holidays} days were read.', { holidays: holidays.length })}
      </Text>
      {problems.slice(0, most).map(problem => (
        <Text key={problem} size="sm" c="red" className="clip">
          {problem}
        </Text>
      ))}
      {problems.length > most && (
        <Text size="sm" c="red">
          {t('{problems} more lines cannot be read.', { problems: problems.length - most })}
        </Text>
      )}
    </Stack>
  );
}
