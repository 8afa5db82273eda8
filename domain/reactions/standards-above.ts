/** What follows when standards are set above or here: what the office above asks for is compared anew, and the PMO is told of what is asked for the first time. */

import { peopleBehind } from '../office/duties/told.ts';
import type { OfficeFact } from '../office/facts.ts';
import { item } from './phrases.ts';
import type { Notification, OfficeReaction, OfficeReactionContext, ReactionTable } from './reaction.ts';

type After = (fact: unknown, context: Pick<OfficeReactionContext, 'office'>) => OfficeReaction[];

const below: After = () => [{ type: 'compare-standards', of: 'below' }];
/** An office below no other is asked for nothing. */
const here: After = (_fact, { office }) => (office.parent === undefined ? [] : [{ type: 'compare-standards', of: 'here' }]);

/** Part of the table of `afterOffice`. */
export const afterStandards = {
  'minimum-set': below,
  'standards-given': below,
  'office-founded': here,
  'gate-model-published': here,
  'scoring-model-published': here,
  'reporting-set': here,
} satisfies ReactionTable<OfficeFact, OfficeReactionContext, OfficeReaction[]>;

/** Part of the table of `officeNotification`, which isolates every text. */
export const toldOfStandards: ReactionTable<OfficeFact, OfficeReactionContext, Notification | undefined> = {
  'standards-above-compared': ({ above, asked, new: added }, { office }) => {
    const news = asked.filter(({ key }) => added.includes(key));
    const to = peopleBehind(office, 'pmo');
    const [first] = news;
    if (!first || to.length === 0) return undefined;
    return {
      to,
      subject: `${above} asks something of the standards of ${office.name}`,
      lines: [
        ...news.map(({ kind, name, missing }) =>
          kind === 'below-minimum'
            ? item(`The gate model ${name} lacks what the minimum asks for: ${missing.join('; ')}`)
            : item(`The standard ${name} is to be taken over in the version that is given`),
        ),
        'Projects go on meanwhile. It waits for the PMO until it is so, or until the office above asks for it no more.',
      ],
      path: first.kind === 'below-minimum' ? '/admin/minimum' : '/admin/given-standards',
    };
  },
};
