/** Who has voted and how, as far as the gate model lets it be seen while the round is open. */
import { Group, Text } from '@mantine/core';
import type { ReviewView, ShownBallot } from '../../shared/api/answers.ts';
import { moment } from '../../shared/format.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Tag, WordTag } from '../../shared/ui/Tag.tsx';
import { Words } from '../../shared/ui/Words.tsx';
import { useWho } from '../../shared/who.tsx';
import { outcomeWords } from '../../shared/words.ts';

export function Votes({ review }: { review: ReviewView }) {
  const { nameOf } = useWho();
  const hidden = review.gate.rule.ballots === 'hidden-until-closed' && !review.outcome;
  return (
    <Section id="votes" title="Who has voted">
      {review.route === 'auto' && <Text>All criteria pass, so no board was asked.</Text>}
      {hidden && <Text c="dimmed">Ballots are hidden until the round closes; you see your own.</Text>}
      <ul className="plain-list">
        {review.ballots.map(ballot => (
          <Vote key={ballot.member} ballot={ballot} chair={ballot.member === review.chair} />
        ))}
        {!review.outcome &&
          review.missing.map(member => (
            <li key={member}>
              {nameOf(member)}
              {member === review.chair ? ' (chair)' : ''} <Tag>Not yet</Tag>
            </li>
          ))}
        {review.recused.map(entry => (
          <li key={entry.member} className="clip">
            {nameOf(entry.member)} <Tag>Stepped back</Tag> {entry.reason}
          </li>
        ))}
        {review.excluded.map(entry => (
          <li key={entry.member}>
            {nameOf(entry.member)} <Tag>May not decide</Tag> {entry.why}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Vote({ ballot, chair }: { ballot: ShownBallot; chair: boolean }) {
  const { nameOf } = useWho();
  return (
    <li>
      <Group gap="xs">
        <Text>
          {nameOf(ballot.member)}
          {chair ? ' (chair)' : ''}
        </Text>
        {ballot.hidden ? <Tag>Voted</Tag> : <WordTag word={outcomeWords[ballot.outcome]} />}
        {!ballot.hidden && ballot.by !== ballot.member && <Text size="sm">cast by {nameOf(ballot.by)}</Text>}
      </Group>
      {!ballot.hidden && ballot.reason !== undefined && <Words quiet>{ballot.reason}</Words>}
      <Text size="sm" c="dimmed">
        {moment(ballot.at)}
      </Text>
    </li>
  );
}
