/** Who has voted on a scenario and why, in a brief. Ballots on a selection are open. */
import { type BriefPart, cellLines, table } from '../../../shared/brief/document.ts';
import type { NameOf } from '../../../shared/descriptions.ts';
import { moment } from '../../../shared/format.ts';
import { served, t } from '../../../shared/text.ts';
import type { Submission } from '../api.ts';
import { choiceLabels } from './choice.ts';

interface Seat {
  readonly name: string;
  readonly ballot: string;
  readonly reason?: string | undefined;
  readonly at?: string | undefined;
}

export function votesPart(asked: Submission, nameOf: NameOf): BriefPart {
  const list = table(
    [
      { label: t('Member'), share: 3, show: seat => seat.name },
      { label: t('Ballot'), share: 2.6, show: seat => seat.ballot },
      { label: t('Reason'), share: 6, show: seat => seat.reason ?? '' },
      { label: t('When'), share: 2.4, show: seat => (seat.at === undefined ? '' : moment(seat.at)) },
    ],
    seatsOf(asked, nameOf),
    t('No member was asked.'),
  );
  return { title: t('Who has voted'), blocks: [list] };
}

function seatsOf({ ballots, roster, recused, excluded, others, ending }: Submission, nameOf: NameOf): readonly Seat[] {
  const out = new Set([...ballots, ...recused].map(({ member }) => member));
  return [
    ...ballots.map(({ member, choice, prefers, by, reason, at }) => {
      const wanted = others.find(({ number }) => number === prefers);
      return {
        name: nameOf(member),
        ballot: cellLines(choiceLabels[choice][0], by === member ? undefined : t('cast by {by}', { by: nameOf(by) })),
        reason: cellLines(wanted && t('Rather scenario {number} {name}', { number: wanted.number, name: wanted.name }), reason),
        at,
      };
    }),
    ...roster
      .filter(member => !out.has(member))
      .map(member => ({ name: nameOf(member), ballot: ending ? t('Did not vote') : t('Not yet') })),
    ...recused.map(({ member, reason, left, at }) => ({
      ...{ name: nameOf(member), ballot: left ? t('Left') : t('Stepped back'), reason, at },
    })),
    ...excluded.map(({ member, why }) => ({ name: nameOf(member), ballot: t('May not decide'), reason: served(why) })),
  ];
}
