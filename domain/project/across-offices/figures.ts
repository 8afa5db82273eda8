/**
 * What the lists of an office come to, and what those of several offices come to together. Money in minor units and never added across currencies. A figure
 * that a project does not give is not zero: the sums say how many lack one. Projects that were declined or withdrawn are not counted.
 */
import type { Instant } from '../../values/time.ts';
import { isCounted, isUnderWay } from '../programme/roll-up.ts';
import type { ReportState } from '../reporting/asked.ts';
import type { ProjectStatus } from '../state.ts';

export interface Money {
  /** ISO 4217; the amounts are in its minor units. */
  readonly currency: string;
  /** As boards approved it last; as proposed before the first. */
  readonly cost: number;
  /** The forecast, where there is none the cost. */
  readonly forecast: number;
  /** Projects without either, which both sums lack. */
  readonly unknown: number;
}

export interface Figures {
  readonly projects: number;
  readonly underWay: number;
  /** Projects of which a board decides now. */
  readonly deciding: number;
  /** Projects for which the PMO chose another gate model than their size says. */
  readonly chosenModels: number;
  /** Criteria that fail now, and the musts among them. */
  readonly alerts: number;
  readonly musts: number;
  /** What waits for somebody, and what of it is late. */
  readonly waiting: number;
  readonly late: number;
  /** Of the periods that are not closed: reports that are to come, and those that were missed. */
  readonly reportsToCome: number;
  readonly reportsMissed: number;
  /** By currency, in the order of their names. */
  readonly money: readonly Money[];
}

/** What the lists of one office hold, as far as the figures ask. */
export interface OfficeLists {
  readonly currency: string;
  readonly projects: readonly {
    readonly status: ProjectStatus;
    readonly cost?: number | undefined;
    readonly forecast?: number | undefined;
    readonly openReview?: string | undefined;
    readonly chosenModel?: true | undefined;
  }[];
  readonly alerts: readonly { readonly kind: 'must' | 'should' }[];
  readonly duties: readonly { readonly due: Instant }[];
  /** Of the periods that are not closed. */
  readonly reports: readonly { readonly state: ReportState }[];
}

const toCome: readonly ReportState[] = ['asked', 'sent-back'];

export function figuresOf({ currency, projects, alerts, duties, reports }: OfficeLists, now: Instant): Figures {
  const counted = projects.filter(isCounted);
  const sum = (of: (project: (typeof counted)[number]) => number | undefined) =>
    counted.reduce((total, project) => total + (of(project) ?? 0), 0);
  const unknown = counted.filter(({ cost, forecast }) => cost === undefined && forecast === undefined).length;
  const money = { currency, cost: sum(({ cost }) => cost), forecast: sum(({ cost, forecast }) => forecast ?? cost), unknown };
  return {
    projects: counted.length,
    underWay: counted.filter(isUnderWay).length,
    deciding: counted.filter(({ openReview }) => openReview !== undefined).length,
    chosenModels: counted.filter(({ chosenModel }) => chosenModel).length,
    alerts: alerts.length,
    musts: alerts.filter(({ kind }) => kind === 'must').length,
    waiting: duties.length,
    late: duties.filter(({ due }) => due < now).length,
    reportsToCome: reports.filter(({ state }) => toCome.includes(state)).length,
    reportsMissed: reports.filter(({ state }) => state === 'missed').length,
    money: counted.length === 0 ? [] : [money],
  };
}

const nothing: Figures = {
  ...{
    projects: 0,
    underWay: 0,
    deciding: 0,
    chosenModels: 0,
    alerts: 0,
    musts: 0,
    waiting: 0,
    late: 0,
    reportsToCome: 0,
    reportsMissed: 0,
  },
  money: [],
};

export function together(all: readonly Figures[]): Figures {
  return all.reduce(plus, nothing);
}

function plus(left: Figures, right: Figures): Figures {
  return {
    projects: left.projects + right.projects,
    underWay: left.underWay + right.underWay,
    deciding: left.deciding + right.deciding,
    chosenModels: left.chosenModels + right.chosenModels,
    alerts: left.alerts + right.alerts,
    musts: left.musts + right.musts,
    waiting: left.waiting + right.waiting,
    late: left.late + right.late,
    reportsToCome: left.reportsToCome + right.reportsToCome,
    reportsMissed: left.reportsMissed + right.reportsMissed,
    money: moneyTogether([...left.money, ...right.money]),
  };
}

function moneyTogether(all: readonly Money[]): readonly Money[] {
  const sums = new Map<string, Money>();
  for (const { currency, cost, forecast, unknown } of all) {
    const sum = sums.get(currency) ?? { currency, cost: 0, forecast: 0, unknown: 0 };
    sums.set(currency, { currency, cost: sum.cost + cost, forecast: sum.forecast + forecast, unknown: sum.unknown + unknown });
  }
  return [...sums.values()].sort((left, right) => (left.currency < right.currency ? -1 : 1));
}

/** An office among those below another. */
interface Placed {
  readonly id: string;
  readonly parent?: string | undefined;
}

/** An office and all below it, of a list in which each stands after its parent. */
export function withThoseBelow<Office extends Placed>(offices: readonly Office[], top: string): Office[] {
  const within = new Set([top]);
  return offices.filter(({ id, parent }) => {
    if (id !== top && (parent === undefined || !within.has(parent))) return false;
    within.add(id);
    return true;
  });
}
