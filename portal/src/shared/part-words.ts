/** A programme's projects in words: what fails in one, and what they come to. */
import type { Parts } from '#api/answers/programmes.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day, money } from './format.ts';
import { sentences, t } from './text.ts';

type Part = Parts['items'][number];

/** What fails in a part, musts first; empty when nothing does. */
export function failingIn({ musts, shoulds }: Pick<Part, 'musts' | 'shoulds'>): string {
  return [...musts.map(name => t('{name} (must)', { name: isolated(name) })), ...shoulds.map(isolated)].join(', ');
}

/** What the parts come to, in a few sentences. */
export function sumsInWords(sums: Parts['sums'], currency: string): string {
  const { parts, underWay, cost, forecast, costUnknown, end, alerts, musts } = sums;
  const amounts = { cost: money(cost, currency), forecast: money(forecast, currency) };
  return sentences(
    t('{parts, plural, one {{parts} project, {underWay} under way.} other {{parts} projects, {underWay} under way.}}', {
      parts,
      underWay,
    }),
    costUnknown === 0
      ? t('Approved {cost}, expected {forecast}.', amounts)
      : t('Approved {cost}, expected {forecast} ({costUnknown} of them without a cost).', { ...amounts, costUnknown }),
    end !== undefined && t('The last of them ends on {end}.', { end: day(end) }),
    alerts === 0 ? t('Nothing fails.') : t('{alerts} of their criteria fail, {musts} of them musts.', { alerts, musts }),
  );
}
