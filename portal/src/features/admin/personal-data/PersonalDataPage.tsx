/** What the office keeps of people: who left and what is due next, legal holds, how long what is kept, and who was erased. */
import { Stack } from '@mantine/core';
import type { PersonalDataAnswer } from '#api/answers/personal-data.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { t } from '../../../shared/text.ts';
import { StandardPage } from '../StandardPage.tsx';
import { UncachedQuery } from '../UncachedQuery.tsx';
import { Erased } from './Erased.tsx';
import { GonePeople } from './GonePeople.tsx';
import { Holds } from './Holds.tsx';
import { RetentionForm } from './RetentionForm.tsx';

export function PersonalDataPage() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}`;
  return (
    <StandardPage
      title={t('Personal data')}
      intro={t(
        'Names and addresses rest apart from the record, which commits to them. Who left can be erased by two persons: the record stays whole, and tells of the person by the id alone.',
      )}
      action="see-changes"
    >
      <UncachedQuery<PersonalDataAnswer> path={`${path}/personal-data`} what={t('Reading what is kept')}>
        {(answer, again) => (
          <Stack>
            <GonePeople path={path} answer={answer} />
            <Holds path={path} answer={answer} />
            <RetentionForm path={path} answer={answer} again={again} />
            <Erased answer={answer} />
          </Stack>
        )}
      </UncachedQuery>
    </StandardPage>
  );
}
