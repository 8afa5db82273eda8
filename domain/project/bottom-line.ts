/**
 * The bottom line of what a board is asked, first on the page, the brief, the inbox and in the mail: score, cost and end against the approved
 * baseline, musts that do not pass, open conditions, the deadline. Computed from the frozen pack alone.
 */
import { unmetMusts } from '../criteria/findings.ts';
import { formatMinor } from '../values/currency.ts';
import { isolated } from '../values/isolated.ts';
import { lastKnownBeside } from '../values/known.ts';
import { dayInWords, type Instant, instantInWords } from '../values/time.ts';
import { awayFrom } from './baselines/away.ts';
import type { Baseline } from './baselines/baseline.ts';
import type { Pack } from './pack.ts';

export interface BottomLine {
  readonly score?: number | undefined;
  /** The call and the model of the panel that gave the score; absent where it is the sponsor's claim. */
  readonly scoredBy?: { readonly call: string; readonly model: string; readonly version: number } | undefined;
  /** Minor units; `approved` is what is proposed while no board has approved anything. */
  readonly cost: Versus<number> & { readonly perCentOver?: number | undefined };
  readonly end: Versus<string> & { readonly daysLate?: number | undefined };
  readonly failingMusts: { readonly criterion: string; readonly name: string; readonly verdict: string; readonly why: string }[];
  readonly openConditions: number;
  readonly overdueConditions: number;
  readonly deadline: Instant;
}

interface Versus<V> {
  readonly approved?: V | undefined;
  readonly proposed?: V | undefined;
  readonly forecast?: V | undefined;
}

/** A pack is frozen: the lists that show its round ask for this with each ballot. */
export const bottomLine = lastKnownBeside((pack: Pack, deadline: Instant): BottomLine => {
  const { baseline, forecast, score, panel, conditions } = pack;
  const against: Baseline = baseline?.approved ?? baseline?.proposed ?? {};
  const versus = <K extends keyof Baseline>(key: K) => ({
    approved: baseline?.approved?.[key],
    proposed: baseline?.proposed[key],
    forecast: forecast?.[key],
  });
  const { perCentOver, daysLate } = awayFrom(against, forecast);
  return {
    ...scoreIn({ panel, score }),
    cost: { ...versus('cost'), perCentOver },
    end: { ...versus('end'), daysLate },
    failingMusts: unmetMusts(pack).map(({ criterion, name, verdict, why }) => ({ criterion, name, verdict, why })),
    openConditions: conditions.filter(({ metAt }) => metAt === undefined).length,
    overdueConditions: conditions.filter(({ standing }) => standing === 'overdue').length,
    deadline,
  };
});

/** A line each, for a mail; `by` is the deadline in words. */
export function bottomLineInWords(line: BottomLine, currency: string, by = instantInWords(line.deadline)): string[] {
  const { score, openConditions: open, overdueConditions: overdue } = line;
  const conditions = `Open conditions: ${open}${overdue > 0 ? `, ${overdue} of them overdue` : ''}.`;
  return [
    ...(score === undefined ? [] : [scoreInWords(score, line.scoredBy)]),
    ...costInWords(line, currency),
    ...endInWords(line),
    ...line.failingMusts.map(
      ({ name, verdict, why }) => `${verdict === 'fail' ? 'Fails' : 'Not known'}: ${isolated(name)} (${why}).`,
    ),
    ...(open > 0 ? [conditions] : []),
    `Decide by ${by}.`,
  ];
}

function scoreIn({ panel, score }: Pick<Pack, 'panel' | 'score'>): Pick<BottomLine, 'score' | 'scoredBy'> {
  if (panel?.score === undefined) return { score: score?.total };
  const { name, model } = panel;
  return { score: panel.score, scoredBy: { call: name, model: model.name, version: model.version } };
}

function scoreInWords(score: number, by: BottomLine['scoredBy']): string {
  if (!by) return `Score: ${score} of 100, by the sponsor's claim.`;
  const shown = Math.round(score * 100) / 100;
  return `Score: ${shown}, by the panel of ${isolated(by.call)} (${isolated(by.model)}, version ${by.version}).`;
}

function costInWords({ cost }: BottomLine, currency: string): string[] {
  const amount = (minor: number) => formatMinor(minor, currency, { locale: 'en-GB' });
  const { approved, proposed, forecast, perCentOver: over } = cost;
  const parts = [
    approved === undefined ? undefined : `approved ${amount(approved)}`,
    proposed === undefined || proposed === approved ? undefined : `proposed ${amount(proposed)}`,
    isKnown(cost) || forecast === undefined
      ? undefined
      : `forecast ${amount(forecast)}${over ? ` (${over > 0 ? '+' : ''}${over} %)` : ''}`,
  ];
  return sentence('Cost', parts);
}

function endInWords({ end }: BottomLine): string[] {
  const { approved, proposed, forecast, daysLate: late } = end;
  const days = Math.abs(late ?? 0);
  const delay = late ? ` (${days} ${days === 1 ? 'day' : 'days'} ${late > 0 ? 'late' : 'early'})` : '';
  const parts = [
    approved === undefined ? undefined : `approved ${dayInWords(approved)}`,
    proposed === undefined || proposed === approved ? undefined : `proposed ${dayInWords(proposed)}`,
    isKnown(end) || forecast === undefined ? undefined : `forecast ${dayInWords(forecast)}${delay}`,
  ];
  return sentence('End', parts);
}

/** What is expected is what was approved, or else proposed: it is not said twice. */
const isKnown = <V>({ approved, proposed, forecast }: Versus<V>) => forecast === (approved ?? proposed);

function sentence(what: string, parts: readonly (string | undefined)[]): string[] {
  const said = parts.filter(part => part !== undefined);
  return said.length === 0 ? [] : [`${what}: ${said.join(', ')}.`];
}
