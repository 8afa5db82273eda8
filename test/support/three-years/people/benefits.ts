/** What people say of benefits after closure: in time, after a reminder, once it was left to another, or never. */
import type { ProjectFact } from '#domain/project/facts.ts';
import { daysBetween } from '#domain/values/time.ts';
import { team } from '../standards.ts';
import type { Around } from './around.ts';
import { does, leads, type ProjectHeard, stateOf } from './projects.ts';

type Hears = { readonly [T in ProjectFact['type']]?: (heard: ProjectHeard<T>, around: Around) => void };

export const hearsOfBenefits: Hears = {
  'benefit-reviews-planned': ({ fact: { benefits } }, around) => {
    const { life, plan } = around;
    for (const { id, days } of benefits) {
      if (life.chance.happens(0.4)) life.later(life.chance.whole(3, 30), () => nameOwner(around, id));
      for (const day of days)
        if (life.chance.happens(does[plan.care] - 0.3))
          life.later(Math.max(1, daysBetween(life.today(), day) + life.chance.whole(-10, 20)), () => tell(around, id, day));
    }
  },
  'duty-reminded': ({ fact: { kind, duty } }, around) => remindedOf(around, kind, duty),
  'duty-escalated': ({ fact: { kind, duty } }, around) => remindedOf(around, kind, duty),
};

function remindedOf(around: Around, kind: string, duty: string): void {
  const { life } = around;
  const [, id = '', day = ''] = duty.split(':');
  if (kind.startsWith('benefit-review') && life.chance.happens(0.3))
    life.later(life.chance.whole(1, 6), () => tell(around, id, day));
}

/** The PMO gives it to the manager, who lives with the result. */
async function nameOwner(around: Around, benefit: string): Promise<void> {
  const { manager } = await leads(around);
  const named = { type: 'name-benefit-owner' as const, benefit, owner: manager, reason: 'She lives with the result.' };
  await around.life.give('project', around.id, named, team.pmo[0] ?? '');
}

/** Whoever answers for it says what came; the sponsor or the PMO, where it was left to them. */
async function tell(around: Around, id: string, day: string): Promise<void> {
  const { life } = around;
  const { benefitsOnFile = [], status, proposal } = await stateOf(around);
  const benefit = benefitsOnFile.find(entry => entry.id === id);
  const review = benefit?.reviews.find(entry => entry.day === day);
  if (status !== 'closed' || !benefit || !review || review.told) return;
  const said = life.chance.pick(['yes', 'partly', 'partly', 'no', 'cannot-tell'] as const);
  const share = { yes: 110, partly: life.chance.whole(10, 90), no: 0 };
  const amount = said === 'cannot-tell' ? undefined : Math.round(((benefit.promised ?? 0) / 100) * share[said]);
  const answer = { type: 'review-benefit' as const, benefit: id, day, achieved: said, amount, note: 'Counted.' };
  const asked = review.lapsed === undefined ? (benefit.owner ?? proposal.sponsor) : proposal.sponsor;
  if (await life.give('project', around.id, answer as never, asked)) return;
  if (life.chance.happens(0.5)) await life.give('project', around.id, answer as never, team.pmo[0] ?? '');
}
