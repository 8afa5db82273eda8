/** What will become of each project if nobody stands in its way: drawn once from the published figures, before the first day. */
import { addDays, type CalendarDate, dateOf, type Instant } from '#domain/values/time.ts';
import type { Chance } from './chance.ts';
import { growthPercent, lengthDays, rated, shareOfLength, slipDays, wholeLifeCost } from './figures.ts';
import type { firstPeople } from './standards.ts';

/** How the people of a project do what they owe: in time, sometimes late, or rarely. */
export type Care = 'good' | 'usual' | 'poor';

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly problem: string;
  readonly model: 'light' | 'standard' | 'full';
  /** Days after the first day. */
  readonly submittedOn: number;
  readonly sponsor: string;
  readonly manager: string;
  readonly customer: string;
  /** Minor units. */
  readonly cost: number;
  readonly days: number;
  /** What the forecast will have grown by at the end, as a share of the cost, and how many days later the end will be. */
  readonly growth: number;
  readonly slip: number;
  readonly confidence: keyof typeof rated;
  readonly care: Care;
}

const places =
  'Aberdeen Bath Cardiff Dover Exeter Falmouth Glasgow Hull Ipswich Jarrow Kendal Leeds Margate Newry Oxford Perth'.split(' ');
const works =
  'bridge clinic dredger estuary ferry granary harbour ice-rink jetty kiln library museum nursery orchard pier quarry railway school tunnel upland viaduct wharf'.split(
    ' ',
  );
const whys = 'it floods,nobody maintains it,it is too small,the law changed,the lease ends,it burns too much coal'.split(',');

interface Around {
  readonly chance: Chance;
  readonly count: number;
  /** Length of the whole, in days. */
  readonly days: number;
  readonly people: ReturnType<typeof firstPeople>;
}

/** A third of them come within the first sixty days, as when an office begins to keep what it has. */
export function planned({ chance, count, days, people }: Around): Plan[] {
  return Array.from({ length: count }, (_, index) => {
    const cost = chance.decile(wholeLifeCost);
    const [place, work] = [places[index % places.length], works[(index * 7) % works.length]];
    return {
      id: `p${index + 1}`,
      title: `${work} ${place} ${chance.whole(100, 999)}`,
      problem: `The ${work} in ${place}: ${chance.pick(whys)}.`,
      model: cost < 250 ? 'light' : cost < 1500 ? 'standard' : 'full',
      submittedOn: index < count / 3 ? chance.whole(1, 60) : chance.whole(60, Math.max(61, days - 90)),
      sponsor: chance.pick(people.sponsors),
      manager: chance.pick(people.managers),
      customer: chance.pick(people.customers),
      cost: Math.round(cost * 1_000_000) * 100,
      days: Math.round(chance.decile(lengthDays) * shareOfLength),
      growth: chance.decile(growthPercent) / 100,
      slip: Math.round(chance.decile(slipDays) * shareOfLength),
      confidence: chance.weighted(rated),
      care: chance.weighted({ good: 45, usual: 40, poor: 15 }),
    };
  });
}

/** What is to be seen of a project on a day: how far it is, what it is expected to cost and when to end. */
export function standing(plan: Plan, start: CalendarDate, now: Instant) {
  const lasts = plan.days + Math.max(0, plan.slip);
  const gone = (Date.parse(now) - Date.parse(start)) / 86_400_000;
  const share = Math.min(1, Math.max(0, gone / lasts));
  const forecast = Math.max(1, Math.round(plan.cost * (1 + plan.growth * share)));
  const end = dateOf(addDays(`${start}T12:00:00.000Z`, Math.max(1, plan.days + Math.round(plan.slip * share))));
  return { share, forecast, end, progress: Math.round(share * 100), spent: Math.round(forecast * share) };
}
