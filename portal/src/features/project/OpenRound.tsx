/** The open round of a project: since when its board is asked, what else waits in it, and for whom. */
import { Group, Stack, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { NameOf } from '../../shared/descriptions.ts';
import { moment } from '../../shared/format.ts';
import { outcomeLabels } from '../../shared/labels.ts';
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
          Its board decided {outcomeLabels[escalation.outcome][0].toLowerCase()} {moment(escalation.decidedAt)}. The board{' '}
          {isolated(escalation.above.boardName)} of {isolated(escalation.above.name)} decides, too, and was asked{' '}
          {moment(open.since)}, because: {escalation.because.join('; ')}.
        </Text>
      ) : (
        <Text>Its board was asked {moment(open.since)}.</Text>
      )}
      {linesOf(openRound, nameOf).map(line => (
        <Text key={line} fw={600} className="clip">
          {line}
        </Text>
      ))}
      <Group>
        <LinkButton to={`/reviews/${open.review}`} {...(!answers && { variant: 'default' })}>
          {answers ? 'Open the review and answer' : 'Open the review'}
        </LinkButton>
      </Group>
    </Stack>
  );
}

function linesOf(round: ProjectView['openRound'], nameOf: NameOf): readonly string[] {
  if (!round) return [];
  const { openQuestions, withdrawal, newer } = round;
  const names = (people: readonly string[]) => people.map(id => isolated(nameOf(id))).join(' or ');
  return [
    ...(openQuestions === 0
      ? []
      : [
          openQuestions === 1
            ? 'A question of the board waits for an answer.'
            : `${openQuestions} questions of the board wait for an answer.`,
        ]),
    ...(withdrawal
      ? [`${isolated(nameOf(withdrawal.by))} asks to withdraw the request; ${names(withdrawal.waitsFor)} is asked to agree.`]
      : []),
    ...(newer
      ? [
          `By a report newer than the pack a must begins to fail (${newer.failing.map(isolated).join('; ')}); ${names(newer.waitsFor)} is asked whether the round goes on.`,
        ]
      : []),
  ];
}
