/** Who has voted and how, as far as the gate model lets it be seen while the round is open. */
import { Group, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { ballotsAreHidden } from '#domain/review/visibility.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { GiveSeat } from './GiveSeat.tsx';
import { SeatRuleList } from './SeatRuleList.tsx';
import { type Seat, seatsOf } from './seats.ts';

export function Votes({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  return (
    <Section id="votes" title={t('Who has voted')} actions={<GiveSeat review={review} />}>
      {review.route === 'auto' && <Text>{t('All criteria pass, so no board was asked.')}</Text>}
      {ballotsAreHidden(review) && (
        <Text c="dimmed">
          {review.outcome
            ? t('The round ended without a decision, so its ballots stay hidden; you see your own.')
            : t('Ballots are hidden until the round is decided; you see your own.')}
        </Text>
      )}
      <SeatRuleList review={review} />
      <ul className="plain-list">
        {seatsOf(review, nameOf).map(seat => (
          <Vote key={seat.member} seat={seat} />
        ))}
      </ul>
    </Section>
  );
}

function Vote({ seat }: { seat: Seat }) {
  return (
    <li>
      <Group gap="xs">
        <Text>{seat.name}</Text>
        <LabelTag label={seat.word} />
        {seat.castBy !== undefined && <Text size="sm">{rich('cast by {castBy}', { castBy: <bdi>{seat.castBy}</bdi> })}</Text>}
      </Group>
      {seat.came !== undefined && (
        <Text size="sm" className="clip">
          {seat.came}
        </Text>
      )}
      {seat.reason !== undefined && <Prose quiet>{seat.reason}</Prose>}
      {seat.back !== undefined && <Text size="sm">{rich('Back to the stage {back}', { back: <bdi>{seat.back}</bdi> })}</Text>}
      {seat.chance !== undefined && (
        <Text size="sm">{t('Comes in within 10 % and six months: {chance} %', { chance: seat.chance })}</Text>
      )}
      {seat.conditions.map(condition => (
        <Text key={condition} size="sm" className="clip">
          {rich('Condition: {condition}', { condition: <bdi>{condition}</bdi> })}
        </Text>
      ))}
      {seat.at !== undefined && (
        <Text size="sm" c="dimmed">
          {moment(seat.at)}
        </Text>
      )}
    </li>
  );
}
