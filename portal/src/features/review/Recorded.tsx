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
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';

export function Recorded({ review }: { review: ReviewView }) {
  const { me, nameOf } = useCurrentUser();
  const { recorded = [], outcome } = review;
  if (recorded.length === 0 || outcome) return null;
  return (
    <Section id="recorded" title="Said at a meeting">
      <Stack>
        <Text size="sm">
          The chair has recorded these ballots. None counts before its member has confirmed it, or has not objected in time.
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
                Recorded by <bdi>{nameOf(entry.recordedBy)}</bdi>; objections until {moment(entry.until)}.{' '}
                <Anchor component={Link} to={`/meetings/${entry.meeting}`} underline="always">
                  The meeting
                </Anchor>
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
      <OfferedDialog primary small offered={offered} label="Confirm it">
        {state => (
          <ConfirmDialog
            {...state}
            title="Is this your ballot?"
            closeLabel="Not yet"
            act="It is my ballot"
            path={path}
            body={{ confirmed: true }}
          >
            <Text>It counts at once, as if you had cast it here.</Text>
          </ConfirmDialog>
        )}
      </OfferedDialog>
      <OfferedDialog small offered={offered} label="Object">
        {state => (
          <ReasonDialog
            {...state}
            title="This is not what you said?"
            closeLabel="Keep it as it is"
            label="What is wrong with it?"
            missing="Say what is wrong with it: the PMO and the chair read it."
            act="Take it out"
            color="red"
            path={path}
            bodyOf={reason => ({ confirmed: false, reason })}
          >
            <Text>It is taken out at once. You can then vote yourself.</Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
    </Group>
  );
}
