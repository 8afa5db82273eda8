/** Who has voted and how, who has stepped back, and who may not decide because of an interest. Ballots on a selection are open. */
import { Group, Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { moment } from '../../../shared/format.ts';
import type { Tone } from '../../../shared/labels.ts';
import { rich, served, t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import { Prose } from '../../../shared/ui/Prose.tsx';
import { LabelTag, Tag } from '../../../shared/ui/Tag.tsx';
import type { Submission } from '../api.ts';
import { choiceLabels } from './choice.ts';

export function Votes({ selection, asked }: { selection: SelectionView; asked: Submission }) {
  const { nameOf } = useCurrentUser();
  const notYet: readonly [string, Tone] = asked.ending ? [t('Did not vote'), 'plain'] : [t('Not yet'), 'calm'];
  const out = new Set([...asked.ballots, ...asked.recused].map(({ member }) => member));
  return (
    <Section id="votes" title={t('Who has voted')}>
      <ul className="plain-list">
        {asked.ballots.map(ballot => (
          <Vote key={ballot.member} ballot={ballot} asked={asked} />
        ))}
        {asked.roster
          .filter(member => !out.has(member))
          .map(member => (
            <li key={member}>
              <Group gap="xs">
                <bdi>{nameOf(member)}</bdi>
                <LabelTag label={notYet} />
              </Group>
            </li>
          ))}
        {asked.recused.map(({ member, reason, left }) => (
          <li key={member}>
            <Group gap="xs">
              <bdi>{nameOf(member)}</bdi>
              <Tag>{left ? t('Left') : t('Stepped back')}</Tag>
            </Group>
            <Prose quiet>{reason}</Prose>
          </li>
        ))}
        {asked.excluded.map(({ member, why }) => (
          <li key={member}>
            <Group gap="xs">
              <bdi>{nameOf(member)}</bdi>
              <Tag tone="warn">{t('May not decide')}</Tag>
            </Group>
            <Text size="sm" className="clip">
              {served(why)}
            </Text>
          </li>
        ))}
      </ul>
      {selection.status === 'submitted' && (
        <Text size="sm" c="dimmed" mt="xs">
          {t(
            '{ballots, plural, one {{ballots} of {roster} has voted} other {{ballots} of {roster} have voted}}; {quorum, plural, one {{quorum} makes} other {{quorum} make}} a quorum.',
            {
              ballots: asked.ballots.length,
              roster: asked.roster.length,
              quorum: asked.rule.quorum,
            },
          )}
        </Text>
      )}
    </Section>
  );
}

function Vote({ ballot, asked }: { ballot: Submission['ballots'][number]; asked: Submission }) {
  const { nameOf } = useCurrentUser();
  const wanted = asked.others.find(({ number }) => number === ballot.prefers);
  return (
    <li>
      <Group gap="xs">
        <bdi>{nameOf(ballot.member)}</bdi>
        <LabelTag label={choiceLabels[ballot.choice]} />
        {ballot.by !== ballot.member && <Text size="sm">{rich('cast by {by}', { by: <bdi>{nameOf(ballot.by)}</bdi> })}</Text>}
      </Group>
      {wanted && (
        <Text size="sm" className="clip">
          {rich('Rather scenario {number} {name}', { number: wanted.number, name: <bdi>{wanted.name}</bdi> })}
        </Text>
      )}
      {ballot.reason !== undefined && <Prose quiet>{ballot.reason}</Prose>}
      <Text size="sm" c="dimmed">
        {moment(ballot.at)}
      </Text>
    </li>
  );
}
