/** Plans a meeting of a board: when, where, who. What is missing or wrong is said at its field, and nothing is sent. */
import { Checkbox, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { OfficeView } from '#api/answers/offices.ts';
import { planMeetingSchema } from '#domain/meeting/planning/commands.ts';
import { calendarOf } from '#domain/office/calendar/working-days.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput, TypedTimeInput } from '../../shared/forms/TypedDayInput.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';

interface MeetingDraft {
  readonly board: string;
  readonly name: string;
  readonly day: string;
  readonly time: string;
  readonly minutes: NumberField;
  readonly place: string;
  readonly link: string;
  readonly chair: string;
  readonly attendees: readonly string[];
  readonly takesAll: boolean;
}

export function PlanMeetingPage() {
  const { office } = useCurrentUser();
  return (
    <Page title={t('Plan a meeting')} intro={t('Everybody who is invited gets an invitation by mail.')}>
      {office.actions.includes('plan-meeting') && office.boards.length > 0 ? (
        <MeetingForm key={office.id} />
      ) : (
        <NotInOffice whose={t('The PMO, administrators and the chairs of boards plan meetings.')} ask="pmo" />
      )}
    </Page>
  );
}

function draftOf({ boards }: OfficeView, person: string): MeetingDraft {
  const board = boards.find(({ chair }) => chair === person) ?? boards[0];
  return {
    ...{ board: board?.id ?? '', name: '', day: '', time: '10:00', minutes: '60', place: '', link: '' },
    ...{ chair: board?.chair ?? '', attendees: board?.seats ?? [], takesAll: true },
  };
}

function bodyOf(draft: MeetingDraft, office: string) {
  return {
    ...{ office, board: draft.board, name: draft.name.trim(), day: draft.day, time: draft.time },
    minutes: numberIn(draft.minutes),
    ...{ place: textIn(draft.place), link: textIn(draft.link) },
    ...{ chair: draft.chair, attendees: draft.attendees, fills: draft.takesAll ? ('all' as const) : ('suggest' as const) },
  };
}

function MeetingForm() {
  const { office, me } = useCurrentUser();
  const navigate = useNavigate();
  const draft = useDraft({ form: 'meeting', subject: office.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: draftOf(office, me.id),
    schema: planMeetingSchema,
    bodyOf: draft => bodyOf(draft, office.id),
    refusal: send.error,
  });
  const { getInputProps, values } = form;
  const board = office.boards.find(({ id }) => id === values.board);
  const chooseBoard = (id: string) => {
    const chosen = office.boards.find(entry => entry.id === id);
    form.setValues({ board: id, chair: chosen?.chair ?? '', attendees: chosen?.seats ?? [] });
  };
  const named = (ids: readonly string[]) =>
    ids.map(id => ({ value: id, label: office.people.find(person => person.id === id)?.name ?? id }));
  const plan = () =>
    form.submit(body => send.mutate({ path: '/v1/meetings', body }, { onSuccess: ({ id }) => void navigate(`/meetings/${id}`) }));
  return (
    <Stack maw={720}>
      <DraftNotice draft={form.draft} />
      <NativeSelect
        label={t('Board')}
        value={values.board}
        data={office.boards.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={event => chooseBoard(event.currentTarget.value)}
      />
      <TextInput
        label={t('Name')}
        description={t('Such as Portfolio Board, December')}
        maxLength={200}
        {...getInputProps('name')}
      />
      <FieldRow>
        <TypedDayInput label={t('Day')} {...getInputProps('day')} />
        <TypedTimeInput
          label={t('Time')}
          description={t('On the clocks of the office: {zone}', { zone: calendarOf(office).zone })}
          {...getInputProps('time')}
        />
        <TypedNumberInput label={t('Length in minutes')} min={5} max={1440} grouped={false} {...getInputProps('minutes')} />
      </FieldRow>
      <FieldRow>
        <TextInput label={t('Place (optional)')} maxLength={200} {...getInputProps('place')} />
        <TextInput
          label={t('Link to join (optional)')}
          description={t('Begins with https')}
          maxLength={500}
          {...getInputProps('link')}
        />
      </FieldRow>
      <NativeSelect label={t('Chair')} data={named(board?.seats ?? [])} {...getInputProps('chair')} />
      <MultiSelect
        label={t('Invited')}
        searchable
        data={office.people.map(({ id, name }) => ({ value: id, label: name }))}
        {...getInputProps('attendees')}
      />
      <Checkbox
        label={t('What waits for the board comes onto the agenda by itself')}
        checked={values.takesAll}
        onChange={event => form.setFieldValue('takesAll', event.currentTarget.checked)}
      />
      <FormFooter form={form} sending={send} label={t('Plan the meeting')} send={plan} />
    </Stack>
  );
}
