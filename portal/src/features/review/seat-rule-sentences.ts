/** The special seats of a round as sentences: who is required, who has a veto, of whom one must approve. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from '../../shared/descriptions.ts';
import { oneOf } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';

type SeatRules = NonNullable<ReviewView['seatRules']>;

export function seatRuleSentences(rules: SeatRules, nameOf: NameOf): readonly string[] {
  const name = (member: string) => isolated(nameOf(member));
  const groups = new Map<string, string[]>();
  for (const { member, group } of rules)
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), nameOf(member)]);
  return [
    ...rules
      .filter(rule => rule.required)
      .map(({ member }) =>
        t('{member} is required: without this ballot there is no decision (an abstention is one).', { member: name(member) }),
      ),
    ...rules
      .filter(rule => rule.veto)
      .map(({ member }) =>
        t('{member} has a veto: a ballot for hold, recycle or kill stops an approval.', { member: name(member) }),
      ),
    ...[...groups.values()].map(members =>
      members.length === 1
        ? t('{isolated} must approve.', { isolated: isolated(members[0] ?? '') })
        : t('At least one of {members} must approve.', { members: oneOf(members) }),
    ),
  ];
}
