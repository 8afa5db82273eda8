/** How requests and news come to the people of the office who have set nothing else under My mail. */
import { NativeSelect, Stack, Text } from '@mantine/core';
import type { MailPreferencesAnswer } from '#api/answers/mail.ts';
import { setOfficeMailSchema } from '#domain/office/mail/commands.ts';
import { type RequestWay, requestWays } from '#domain/office/mail/preferences.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { WeeklyNewsFields } from '../../shared/forms/WeeklyNewsFields.tsx';
import { type WeeklyNewsDraft, weeklyNewsDraft, weeklyNewsFields, weeklyNewsIn } from '../../shared/forms/weekly-news.ts';
import { requestWayNames } from '../../shared/request-ways.ts';
import { t } from '../../shared/text.ts';
import { SaveBar } from './SaveBar.tsx';
import { StandardPage } from './StandardPage.tsx';
import { useStandardForm } from './standard-form.ts';
import { UncachedQuery } from './UncachedQuery.tsx';

export function OfficeMailPage() {
  const { office } = useCurrentUser();
  return (
    <StandardPage
      title={t('Mail to everybody')}
      intro={t(
        'It counts for everybody of the office who has set nothing else under My mail. Fewer mails are read more, and cost less.',
      )}
      action="set-office-mail"
    >
      <UncachedQuery<MailPreferencesAnswer>
        path={`/v1/offices/${office.id}/mail-preferences`}
        what={t('Reading how mail comes to everybody')}
      >
        {(answer, again) => <OfficeMail office={answer.inForce.office} again={again} />}
      </UncachedQuery>
    </StandardPage>
  );
}

interface OfficeMailDraft extends WeeklyNewsDraft {
  readonly requests: RequestWay;
}

const bodyOf = ({ requests, ...weekly }: OfficeMailDraft) => ({ requests, weekly: weeklyNewsIn(weekly) });

function OfficeMail({ office, again }: { office: MailPreferencesAnswer['inForce']['office']; again: () => void }) {
  const { id } = useCurrentUser().office;
  const { requests, weekly, version } = office;
  const standard = useStandardForm({
    path: `/v1/offices/${id}/office-mail`,
    standard: { fact: 'office-mail-set' },
    start: { requests, ...weeklyNewsDraft(weekly) } as OfficeMailDraft,
    bodyOf,
    fieldOf: path => weeklyNewsFields[path] ?? path,
    schema: setOfficeMailSchema,
    version,
  });
  const { form } = standard;
  return (
    <Stack maw={860}>
      <DraftNotice draft={form.draft} />
      <NativeSelect
        label={t('How requests come')}
        description={t('What would leave too little time comes at once either way, and so does every invitation.')}
        data={requestWays.map(way => ({ value: way, label: requestWayNames[way] }))}
        {...form.getInputProps('requests')}
      />
      <WeeklyNewsFields form={form} />
      <Text size="sm">{t('Who is told by several offices at once is mailed as the most prompt of them does.')}</Text>
      <SaveBar label={t('Save how mail comes')} standard={standard} save={() => standard.save()} again={again} />
    </Stack>
  );
}
