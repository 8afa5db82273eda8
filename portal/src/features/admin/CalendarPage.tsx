/** When the office works: its time zone, its working days and its holidays. */

import { Stack } from '@mantine/core';
import type { CalendarAnswer } from '#api/answers/offices.ts';
import { setCalendarSchema } from '#domain/office/calendar/commands.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import {
  CalendarFields,
  calendarBody,
  calendarDraft,
  calendarProblems,
  zoneOfThisDevice,
} from '../../shared/forms/CalendarFields.tsx';
import { t } from '../../shared/text.ts';
import { SaveBar } from './SaveBar.tsx';
import { StandardPage } from './StandardPage.tsx';
import { useStandardForm } from './standard-form.ts';
import { UncachedQuery } from './UncachedQuery.tsx';

export function CalendarPage() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/calendar`;
  return (
    <StandardPage
      title={t('Working days')}
      intro={t(
        'Mails say deadlines on the clocks of the office, with the working days that are left. The days that a gate gives are calendar days, unless it counts in working days.',
      )}
      action="set-calendar"
    >
      <UncachedQuery<CalendarAnswer> path={path} what={t('Reading the working days')}>
        {(answer, again) => <WorkingDays path={path} answer={answer} again={again} />}
      </UncachedQuery>
    </StandardPage>
  );
}

function WorkingDays({ path, answer, again }: { path: string; answer: CalendarAnswer; again: () => void }) {
  const standard = useStandardForm({
    path,
    standard: { fact: 'calendar-set' },
    start: calendarDraft(answer.said ? answer : { ...answer, zone: zoneOfThisDevice() }),
    bodyOf: calendarBody,
    schema: setCalendarSchema,
    version: answer.versions.calendar,
  });
  return (
    <Stack maw={860}>
      <DraftNotice draft={standard.form.draft} />
      <CalendarFields form={standard.form} />
      <SaveBar
        label={t('Save working days')}
        standard={standard}
        problems={calendarProblems(standard.form.values)}
        save={() => standard.save()}
        again={again}
      />
    </Stack>
  );
}
