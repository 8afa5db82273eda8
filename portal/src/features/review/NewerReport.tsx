/** A report that is newer than the pack: what it changes, which must begins to fail by it, and the chair's choice. */
import { Alert, Group, Stack, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { CriteriaList } from '../../shared/parts/CriteriaList.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { rich, t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { changeDefinitions } from './newer.ts';
import { pathOf } from './paths.ts';
import { anyOf } from './rule.ts';

export function NewerReport({ review }: { review: ReviewView }) {
  const { newer, kept } = review;
  if (!newer) return kept ? <Kept kept={kept} /> : null;
  const asked = (newer.unanswered ?? []).length > 0;
  return (
    <Alert
      variant="outline"
      color={asked ? 'red' : 'blue'}
      title={asked ? t('A newer report: a must begins to fail') : t('A report is newer than the pack')}
    >
      <Stack gap="sm">
        <Text>
          {t(
            'The project filed a report while the board decides, {reportedAt}. The pack stays as it was frozen; this is what the report changes.',
            { reportedAt: moment(newer.reportedAt) },
          )}
        </Text>
        <Failing newer={newer} />
        <DefinitionList items={changeDefinitions(newer, review.currency)} />
        {kept && <Kept kept={kept} />}
        <Choice review={review} />
      </Stack>
    </Alert>
  );
}

function Failing({ newer }: { newer: NonNullable<ReviewView['newer']> }) {
  const { nameOf } = useCurrentUser();
  const { failing, waitsFor = [] } = newer;
  if (failing.length === 0) return null;
  return (
    <>
      <CriteriaList criteria={failing} />
      {waitsFor.length > 0 && (
        <Text fw={600} className="clip">
          {t(
            'A plain go waits until {anyOf} restarts the round on the new content, or goes on with the pack for a reason. Other ballots are taken.',
            { anyOf: anyOf(waitsFor, nameOf) },
          )}
        </Text>
      )}
    </>
  );
}

function Kept({ kept }: { kept: NonNullable<ReviewView['kept']> }) {
  const { nameOf } = useCurrentUser();
  return (
    <div>
      <Text size="sm">
        {rich('{by} went on with the pack although a newer report shows a must that fails, {at}:', {
          by: <bdi>{nameOf(kept.by)}</bdi>,
          at: moment(kept.at),
        })}
      </Text>
      <Prose>{kept.reason}</Prose>
    </div>
  );
}

/** Both stay on the page while a dialog is open. */
function Choice({ review }: { review: ReviewView }) {
  const may = (action: ReviewView['actions'][number]) => review.actions.includes(action);
  return (
    <Group gap="xs">
      <OfferedDialog offered={may('restart-round')} label={t('Restart the round')} primary={may('keep-pack')}>
        {state => (
          <ReasonDialog
            {...state}
            title={t('Restart this round on the new content?')}
            closeLabel={t('Close without restarting')}
            label={t('Why is it restarted?')}
            missing={t('Say why: your reason is kept for ever.')}
            act={t('Restart the round')}
            color="red"
            path={pathOf(review, 'restart')}
            bodyOf={reason => ({ reason })}
          >
            <Text>
              {t(
                'This round ends without a decision and its ballots count no more. A new one opens at once with the newest report in its pack. The board and the people of the project are told by mail.',
              )}
            </Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
      <OfferedDialog offered={may('keep-pack')} label={t('Go on with the pack')}>
        {state => (
          <ReasonDialog
            {...state}
            title={t('Go on with the pack as it is?')}
            closeLabel={t('Close without going on')}
            label={t('Why does the round go on?')}
            missing={t('Say why: it stands beside the pack for everyone who sees this round.')}
            act={t('Go on with the pack')}
            path={pathOf(review, 'pack-kept')}
            bodyOf={reason => ({ reason })}
          >
            <Text>
              {t(
                'The board then decides on the pack as it was frozen, and a plain go is possible again. If the ballots that were cast settle the round, it ends at once. The board and the people of the project are told by mail.',
              )}
            </Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
    </Group>
  );
}
