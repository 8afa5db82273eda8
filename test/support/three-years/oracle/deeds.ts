/**
 * Whether what is reminded of is still to be done, by the facts alone; and whether anybody heard of the same thing twice within a day. A kind that stands
 * here in no line is a fault, so that nobody adds one unseen.
 */
import type { Commit } from '#domain/history/commit.ts';
import { counts } from './criteria.ts';
import type { Known } from './record.ts';

type IsOpen = (known: Known, about: string, now: string) => boolean;

const underWay = (known: Known) => ['active', 'on-hold', 'closing'].includes(known.status);

const kinds: Readonly<Record<string, IsOpen>> = {
  returned: ({ status }) => status === 'returned',
  hold: ({ status, open }) => status === 'on-hold' && !open,
  'hold-until': ({ status, open }) => status === 'on-hold' && !open,
  'lapsed-round': ({ lapsed, open }) => lapsed && !open,
  closure: ({ status, lastGate }) => status === 'killed' || (status === 'active' && lastGate),
  condition: (known, id, now) => {
    const condition = known.conditions.get(id);
    return (
      underWay(known) &&
      condition !== undefined &&
      condition.met === undefined &&
      !condition.reported &&
      !counts(condition.waivedUntil, now)
    );
  },
  exception: ({ conditions, status }, id, now) =>
    status !== 'closed' && conditions.get(id)?.met === undefined && !counts(conditions.get(id)?.waivedUntil, now),
  'condition-acceptance': ({ conditions, status }, id) =>
    status !== 'closed' && conditions.get(id)?.reported === true && conditions.get(id)?.met === undefined,
  report: (known, period) => underWay(known) && known.reports.get(period) === 'owed',
  'report-acceptance': (known, period) => underWay(known) && known.reports.get(period) === 'filed',
  naming: ({ names, status }, name) => names.has(name.replace(':', ' ')) && !['closed', 'declined', 'withdrawn'].includes(status),
  handover: ({ handovers }, role) => handovers.has(role),
  'benefit-review': ({ reviews, status }, about) => status === 'closed' && reviews.get(about) === 'asked',
  'benefit-review-lapsed': ({ reviews, status }, about) => status === 'closed' && reviews.get(about) === 'left',
  'outlook-outcome': ({ outlooks, status }, id) => status !== 'closed' && (outlooks.get(id)?.size ?? 0) > 0,
  'customer-acceptance': ({ status, closure }) => status === 'closing' && closure?.answered === false && !closure.afterKill,
};

interface Told {
  readonly duty: string;
  readonly kind: string;
  readonly to: readonly string[];
}

const after = (duty: string, at: string) => `somebody is reminded of ${duty} on ${at}, which is done`;

function tellings(facts: readonly { type: string }[]): readonly Told[] {
  return facts.filter(({ type }) => /^duty-(reminded|escalated|nudged)$/.test(type)) as unknown as Told[];
}

/** Faults in a commit of a project, before it is taken into what is known. */
export class Deeds {
  private readonly told = new Map<string, string>();

  faultsIn(stream: string, known: Known, { facts, at }: Commit<{ type: string }>): string[] {
    const faults = (told: Told) => [...this.done(known, told, at), ...this.twice(stream, told, at)];
    return tellings(facts).flatMap(told => faults(told).map(fault => `${stream}: ${fault}`));
  }

  /** The same in a meeting or an office, of which the keys are known that are open. */
  faultsElsewhere(stream: string, open: ReadonlySet<string>, { facts, at }: Commit<{ type: string }>): string[] {
    return tellings(facts).flatMap(told => {
      const done = open.has(told.duty) ? [] : [after(told.duty, at)];
      return [...done, ...this.twice(stream, told, at)].map(fault => `${stream}: ${fault}`);
    });
  }

  private done(known: Known, { kind, duty }: Told, now: string): string[] {
    const isOpen = kinds[kind];
    if (!isOpen) return [`nobody says when ${kind} is done`];
    const about = duty.includes(':') ? duty.slice(duty.indexOf(':') + 1) : '';
    return isOpen(known, about, now) ? [] : [after(duty, now)];
  }

  /** The same person hears of the same thing once in a day. */
  private twice(stream: string, { duty, to }: Told, at: string): string[] {
    return to.flatMap(person => {
      const key = `${stream} ${duty} ${person}`;
      const before = this.told.get(key);
      this.told.set(key, at);
      const gone = before === undefined ? Number.POSITIVE_INFINITY : Date.parse(at) - Date.parse(before);
      return gone < 86_400_000 ? [`${person} hears of ${duty} on ${before} and on ${at}`] : [];
    });
  }
}
