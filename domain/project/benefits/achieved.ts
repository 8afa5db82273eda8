/**
 * What came of benefits against what was promised. The newest review of each benefit counts; one that cannot be told is counted apart and is never zero, and
 * one that nobody has told is open. Money in minor units of one office's currency: benefits of offices with different currencies are never put together.
 */
import type { Achievement, BenefitOnFile, WithBenefits } from './with-benefits.ts';
import { lastTold } from './with-benefits.ts';

export interface BenefitStanding {
  /** In minor units. */
  readonly promised?: number | undefined;
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  /** What the newest review said; absent until there is one. */
  readonly achieved?: Achievement | undefined;
  /** In minor units. */
  readonly amount?: number | undefined;
  readonly figure?: number | undefined;
}

export interface BenefitsAchieved {
  /** Benefits of which a review says whether they came: yes, partly or no. */
  readonly resolved: number;
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  readonly cannotTell: number;
  /** Benefits that no review has told of. */
  readonly open: number;
  /** Promised by the resolved ones that were promised in money and answered in money, in minor units. */
  readonly promised: number;
  /** What those came to, in minor units. */
  readonly amount: number;
  /** `amount` by `promised`; absent where nothing was promised in money. */
  readonly share?: number | undefined;
}

export function standingOf(benefit: BenefitOnFile): BenefitStanding {
  const { promised, baseline, target } = benefit;
  const { achieved, amount, figure } = lastTold(benefit)?.told ?? {};
  return { promised, baseline, target, achieved, amount, figure };
}

/** The benefits of projects of one office, as they stand now. */
export function standingsOf(projects: readonly WithBenefits[]): readonly BenefitStanding[] {
  return projects.flatMap(({ benefitsOnFile = [] }) => benefitsOnFile.map(standingOf));
}

export function benefitsAchieved(benefits: readonly BenefitStanding[]): BenefitsAchieved {
  const count = (said: Achievement) => benefits.filter(({ achieved }) => achieved === said).length;
  const [yes, partly, no, cannotTell] = [count('yes'), count('partly'), count('no'), count('cannot-tell')];
  const inMoney = benefits.flatMap(({ achieved, promised = 0, amount }) =>
    achieved !== undefined && achieved !== 'cannot-tell' && promised > 0 && amount !== undefined ? [{ promised, amount }] : [],
  );
  const promised = inMoney.reduce((sum, entry) => sum + entry.promised, 0);
  const amount = inMoney.reduce((sum, entry) => sum + entry.amount, 0);
  const open = benefits.filter(({ achieved }) => achieved === undefined).length;
  const share = promised > 0 ? amount / promised : undefined;
  return { resolved: yes + partly + no, yes, partly, no, cannotTell, open, promised, amount, share };
}

/**
 * The share of what was promised that has come, by money, else by the way from the baseline to the target. Absent where nothing was told, and for a target
 * without a baseline: nobody says then whether more or less of it is better.
 */
export function achievedShare({ promised = 0, amount, baseline, target, figure }: BenefitStanding): number | undefined {
  if (promised > 0 && amount !== undefined) return amount / promised;
  if (baseline === undefined || target === undefined || figure === undefined || target === baseline) return undefined;
  return (figure - baseline) / (target - baseline);
}
