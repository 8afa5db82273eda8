/** A programme's projects in words: what fails in one, and what they come to. */
import type { Parts } from '#api/answers/programmes.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day, money } from './format.ts';

type Part = Parts['items'][number];

/** What fails in a part, musts first; empty when nothing does. */
export function failingIn({ musts, shoulds }: Pick<Part, 'musts' | 'shoulds'>): string {
  return [...musts.map(name => `${isolated(name)} (must)`), ...shoulds.map(isolated)].join(', ');
}

/** What the parts come to, in a few sentences. */
export function sumsInWords(sums: Parts['sums'], currency: string): string {
  const { parts, underWay, cost, forecast, costUnknown, end, alerts, musts } = sums;
  const unknown = costUnknown === 0 ? '' : ` (${costUnknown} of them without a cost)`;
  const ends = end === undefined ? '' : ` The last of them ends on ${day(end)}.`;
  const fails = alerts === 0 ? ' Nothing fails.' : ` ${alerts} of their criteria fail, ${musts} of them musts.`;
  const many = `${parts} ${parts === 1 ? 'project' : 'projects'}, ${underWay} under way.`;
  return `${many} Approved ${money(cost, currency)}, expected ${money(forecast, currency)}${unknown}.${ends}${fails}`;
}
