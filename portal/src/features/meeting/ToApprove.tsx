/** Minutes of earlier meetings of the board that the chair of this one, which is open, may say are approved. */
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { MeetingView } from '#api/answers/meetings.ts';
import { isolated } from '#domain/values/isolated.ts';
import { moment } from '../../shared/format.ts';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { meetingPath } from './words.ts';

export function ToApprove({ meeting: { id, toApprove } }: { meeting: MeetingView }) {
  if (toApprove.length === 0) return null;
  return (
    <Section id="to-approve" title={t('Minutes to approve')}>
      <ul className="plain-list">
        {toApprove.map(earlier => (
          <li key={earlier.id}>
            <Group justify="space-between" gap="xs">
              <Anchor component={Link} to={`/meetings/${earlier.id}`} className="clip">
                {earlier.name}, {moment(earlier.startsAt)}
              </Anchor>
              <OfferedDialog
                small
                offered
                label={t('Approve')}
                spoken={t('Approve the minutes: {name}', { name: isolated(earlier.name) })}
              >
                {state => (
                  <ConfirmDialog
                    {...state}
                    title={t('Are these minutes approved?')}
                    closeLabel={t('Not approved')}
                    act={t('They are approved')}
                    path={meetingPath(earlier.id, 'minutes/approval')}
                    body={{ meeting: id }}
                  >
                    <Text>{t('You say it for this meeting. They can no longer be corrected then.')}</Text>
                  </ConfirmDialog>
                )}
              </OfferedDialog>
            </Group>
          </li>
        ))}
      </ul>
    </Section>
  );
}
