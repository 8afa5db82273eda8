/** The open round of a project: since when its board is asked, what else waits in it, and for whom. */
import { Group, Stack, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { NameOf } from '../../shared/descriptions.ts';
import { moment, oneOf } from '../../shared/format.ts';
import { outcomeLabels } from '../../shared/labels.ts';
import { served, t, withinSentence } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';

export function OpenRound({ project }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  const { open, openRound, escalation } = project;
  if (!open) return null;
  const answers = openRound?.actions.includes('answer-question') ?? false;
  return (
    <Stack gap="xs">
      {escalation ? (
        <Text className="clip">
          {t(
            'Its board decided {outcome} {decidedAt}. The board {boardName} of {name} decides, too, and was asked {since}, because: {because}.',
            {
              outcome: withinSentence(outcomeLabels[escalation.outcome][0]),
              decidedAt: moment(escalation.decidedAt),
              boardName: isolated(escalation.above.boardName),
              name: isolated(escalation.above.name),
              since: moment(open.since),
              because: escalation.because.map(reason => served(reason)).join('; '),
            },
          )}
        </Text>
      ) : (
        <Text>{t('Its board was asked {since}.', { since: moment(open.since) })}</Text>
      )}
      {linesOf(openRound, nameOf).map(line => (
        <Text key={line} fw={600} className="clip">
          {line}
        </Text>
      ))}
      <Group>
        <LinkButton to={`/reviews/${open.review}`} {...(!answers && { variant: 'default' })}>
          {answers ? t('Open the review and answer') : t('Open the review')}
        </LinkButton>
      </Group>
    </Stack>
  );
}

function linesOf(round: ProjectView['openRound'], nameOf: NameOf): readonly string[] {
  if (!round) return [];
  const { openQuestions, withdrawal, newer } = round;
  const names = (people: readonly string[]) => oneOf(people.map(nameOf));
  return [
    ...(openQuestions === 0
      ? []
      : [
          openQuestions === 1
            ? t('A question of the board waits for an answer.')
            : t('{openQuestions} questions of the board wait for an answer.', { openQuestions }),
        ]),
    ...(withdrawal
      ? [
          t('{by} asks to withdraw the request; {names} is asked to agree.', {
            by: isolated(nameOf(withdrawal.by)),
            names: names(withdrawal.waitsFor),
          }),
        ]
      : []),
    ...(newer
      ? [
          t('By a report newer than the pack a must begins to fail ({failing}); {names} is asked whether the round goes on.', {
            failing: newer.failing.map(isolated).join('; '),
            names: names(newer.waitsFor),
          }),
        ]
      : []),
  ];
}
