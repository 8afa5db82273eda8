/** The registers of a project as they stand: what each entry says, since when, and whether it is closed. Bounded: who wrote what stays in the facts. */
import type * as z from 'zod';
import type { Instant } from '../../values/time.ts';
import type { Report } from '../delivery/report.ts';
import { type RegisterName, registerMeta, registerNames, type registerShapes } from './shapes.ts';

type Fields<N extends RegisterName> = z.output<z.ZodObject<(typeof registerShapes)[N], z.core.$strict>>;

export interface OnFile {
  readonly id: string;
  readonly since: Instant;
  readonly changedAt: Instant;
  readonly closed?: { readonly at: Instant; readonly note?: string | undefined } | undefined;
}

export type Entry<N extends RegisterName = RegisterName> = Readonly<Fields<N>> & OnFile;

export interface Register<N extends RegisterName = RegisterName> {
  /** In the order in which they came. */
  readonly entries: readonly Entry<N>[];
  /** The highest number that an entry has ever had. */
  readonly last: number;
}

export type Registers = { readonly [N in RegisterName]: Register<N> };

/** Closed entries of a register that are kept in the state; all are in the facts. */
export const mostClosed = 20;

const empty = { entries: [], last: 0 } as const;

export const noEntries: Registers = {
  risks: empty,
  issues: empty,
  actions: empty,
  decisions: empty,
  dependencies: empty,
  milestones: empty,
  kpis: empty,
  communication: empty,
};

/** What an entry is, in the words of whoever wrote it. */
export function nameOfEntry<N extends RegisterName>(name: N, entry: Entry<N> | Fields<N>): string {
  return String((entry as Record<string, unknown>)[registerMeta[name].name]);
}

/** An entry whose fields are looked at by name, whatever its register. */
export type AnyEntry = OnFile & Readonly<Record<string, unknown>>;

export function entriesIn(registers: Registers, name: RegisterName): readonly AnyEntry[] {
  // An entry has more fields than its type says by name; the cast opens them to be looked at.
  return registers[name].entries as readonly OnFile[] as readonly AnyEntry[];
}

export function openEntries<N extends RegisterName>(register: Register<N>): readonly Entry<N>[] {
  return register.entries.filter(({ closed }) => closed === undefined);
}

/** Whether anything has ever been written into any of them. */
export function isEmpty(registers: Registers): boolean {
  return registerNames.every(name => registers[name].last === 0);
}

export function isHigh({ probability, impact }: Pick<Entry<'risks'>, 'probability' | 'impact'>): boolean {
  return probability * impact >= 15;
}

type Lists = Pick<Report, 'milestones' | 'risks' | 'kpis' | 'communication'>;

/** The registers in the shape of the lists that a report of version 1 holds. */
export function asLists({ milestones, risks, kpis, communication }: Registers): Lists {
  return {
    milestones: openEntries(milestones).map(({ name, due, forecast, done }) => ({ name, due, forecast, done })),
    risks: risks.entries.map(({ risk, probability, impact, owner, response, closed }) => ({
      ...{ risk, probability, impact, owner, response },
      open: closed === undefined,
    })),
    kpis: openEntries(kpis).map(({ name, value, target, better = 'higher' }) => ({ name, value, target, better })),
    communication: openEntries(communication).map(({ audience, message, due, done = false }) => ({
      ...{ audience, message, due, done },
    })),
  };
}
