/** Ballots that the chair recorded at a meeting and that do not count yet; a member confirms the own one, or objects. */
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ReviewView } from '#api/answers/reviews.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { outcomeLabels } from '../../shared/labels.ts';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';

export function Recorded({ review }: { review: ReviewView }) {
  const { me, nameOf } = useCurrentUser();
  const { recorded = [], outcome } = review;
  if (recorded.length === 0 || outcome) return null;
  return (
    <Section id="recorded" title={t('Said at a meeting')}>
      <Stack>
        <Text size="sm">
          {t(
            'The chair has recorded these ballots. None counts before its member has confirmed it, or has not objected in time.',
          )}
        </Text>
        <ul className="plain-list">
          {recorded.map(entry => (
            <li key={entry.member}>
              <Text>
                <bdi>{nameOf(entry.member)}</bdi>
                {entry.outcome !== undefined && `: ${outcomeLabels[entry.outcome][0]}`}
              </Text>
              {entry.reason !== undefined && <Prose quiet>{entry.reason}</Prose>}
              <Text size="sm" c="dimmed" className="clip">
                {rich('Recorded by {recordedBy}; objections until {until}. {link}', {
                  recordedBy: <bdi>{nameOf(entry.recordedBy)}</bdi>,
                  until: moment(entry.until),
                  link: (
                    <Anchor component={Link} to={`/meetings/${entry.meeting}`} underline="always">
                      {t('The meeting')}
                    </Anchor>
                  ),
                })}
              </Text>
              {entry.member === me.id && <Answer review={review} />}
            </li>
          ))}
        </ul>
      </Stack>
    </Section>
  );
}

function Answer({ review }: { review: ReviewView }) {
  const path = `/v1/reviews/${encodeURIComponent(review.id)}/recorded-ballots/answer`;
  const offered = review.actions.includes('answer-recorded-ballot');
  return (
    <Group gap="xs" mt="xs">
      <OfferedDialog primary small offered={offered} label={t('Confirm it')}>
        {state => (
          <ConfirmDialog
            {...state}
            title={t('Is this your ballot?')}
            closeLabel={t('Not yet')}
            act={t('It is my ballot')}
            path={path}
            body={{ confirmed: true }}
          >
            <Text>{t('It counts at once, as if you had cast it here.')}</Text>
          </ConfirmDialog>
        )}
      </OfferedDialog>
      <OfferedDialog small offered={offered} label={t('Object')}>
        {state => (
          <ReasonDialog
            {...state}
            title={t('This is not what you said?')}
            closeLabel={t('Keep it as it is')}
            label={t('What is wrong with it?')}
            missing={t('Say what is wrong with it: the PMO and the chair read it.')}
            act={t('Take it out')}
            color="red"
            path={path}
            bodyOf={reason => ({ confirmed: false, reason })}
          >
            <Text>{t('It is taken out at once. You can then vote yourself.')}</Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
    </Group>
  );
}
