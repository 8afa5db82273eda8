/** The registers as people see them: milestones in the order of their work breakdown, with what is worked out; and what the last report changed. */
import type { Instant } from '../../values/time.ts';
import type { Project } from '../state.ts';
import type { AnyFields } from './amend.ts';
import { type EntryChange, type FieldChange, fieldChanges, registerChanges } from './changes.ts';
import type { Entry, Registers } from './registers.ts';
import type { RegisterName } from './shapes.ts';
import { workBreakdown } from './work-breakdown.ts';

export interface ShownMilestone extends Entry<'milestones'> {
  /** Its per cent is the weighted mean of its parts. */
  readonly hasParts: boolean;
  /** 0 for the top of the breakdown. */
  readonly depth: number;
}

export type ShownRegisters = { readonly [N in Exclude<RegisterName, 'milestones'>]: readonly Entry<N>[] } & {
  readonly milestones: readonly ShownMilestone[];
};

export function shownRegisters(registers: Registers): ShownRegisters {
  const { risks, issues, actions, decisions, dependencies, milestones, kpis, communication } = registers;
  const worked = workBreakdown(milestones).map(({ milestone, percent, hasParts, depth }) => ({
    ...milestone,
    percent,
    hasParts,
    depth,
  }));
  const closed = milestones.entries.filter(entry => entry.closed).map(entry => ({ ...entry, hasParts: false, depth: 0 }));
  return {
    risks: risks.entries,
    issues: issues.entries,
    actions: actions.entries,
    decisions: decisions.entries,
    dependencies: dependencies.entries,
    milestones: [...worked, ...closed],
    kpis: kpis.entries,
    communication: communication.entries,
  };
}

/** The registers of which these are the shown ones: for whoever has what is served and asks what an amendment would change. */
export function registersShown(shown: ShownRegisters): Registers {
  const all = Object.entries(shown).map(([name, entries]: [string, readonly { readonly id: string }[]]) => [
    name,
    { entries, last: Math.max(0, ...entries.map(({ id }) => Number(id.slice(1)))) },
  ]);
  return Object.fromEntries(all) as Registers;
}

/** What the last report changed against the one before, figure by figure and entry by entry. */
export interface ReportChanges {
  /** Of the report before; absent for the first one. */
  readonly since?: Instant | undefined;
  readonly figures: readonly FieldChange[];
  readonly entries: readonly EntryChange[];
}

export const reportFigures = ['progress', 'spent', 'forecast', 'end', 'confidence', 'summary'] as const;

export function reportChanges({ report, before, registers }: Project): ReportChanges | undefined {
  if (!report || !before) return undefined;
  const [was, is] = [before.report ?? {}, report] as [AnyFields, AnyFields];
  return {
    since: before.report?.at,
    figures: fieldChanges(was, is, reportFigures),
    entries: registerChanges(before.registers, registers),
  };
}
