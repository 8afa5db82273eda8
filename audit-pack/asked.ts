/** What can be asked of an audit pack, and what is wrong with a question, by field and with what to write instead. */
import { type PopulationKind, populationKinds } from '#domain/audit-report/population.ts';

/** One project, or an office: whole, or in a period of days in UTC, both included. */
export type PackScope =
  | { readonly kind: 'project'; readonly project: string }
  | { readonly kind: 'office'; readonly from?: string | undefined; readonly until?: string | undefined };

export interface PackAsked {
  readonly office: string;
  readonly scope: PackScope;
  /** For an office: what is drawn from its population. Everything goes in where it is left out. */
  readonly sample?:
    | {
        readonly size?: number | undefined;
        readonly share?: number | undefined;
        readonly of?: PopulationKind | undefined;
        readonly seed: string;
      }
    | undefined;
  /** Whether the files of evidence and of answers go in. */
  readonly evidence: boolean;
}

export interface AskedFault {
  readonly field: 'project' | 'from' | 'until' | 'size' | 'share' | 'seed' | 'of';
  readonly why: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function isDay(text: string): boolean {
  return day.test(text) && !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().startsWith(text);
}

/** The first thing that is wrong; undefined when a pack can be made. */
export function faultInAsked({ scope, sample }: PackAsked): AskedFault | undefined {
  if (scope.kind === 'project')
    return scope.project.trim() === '' ? { field: 'project', why: 'Name the project: its id, as in its address.' } : undefined;
  for (const field of ['from', 'until'] as const) {
    const value = scope[field];
    if (value !== undefined && !isDay(value)) return { field, why: `${value} is no day; write it as 2026-03-31.` };
  }
  const { from, until } = scope;
  if (from !== undefined && until !== undefined && until < from)
    return { field: 'until', why: `The period would end (${until}) before it begins (${from}); choose a later day.` };
  return sample && faultInSample(sample);
}

function faultInSample({ size, share, seed, of }: NonNullable<PackAsked['sample']>): AskedFault | undefined {
  if (size !== undefined && (!Number.isInteger(size) || size < 1))
    return {
      field: 'size',
      why: `${size} is no size of a sample; write a whole number from 1 on, or leave it out for everything.`,
    };
  if (share !== undefined && !(share > 0 && share <= 1))
    return { field: 'share', why: `${share * 100} % is no share of a population; write more than 0 and at most 100 %.` };
  if (seed.trim() === '' || seed.length > 100 || /['\n\r]/.test(seed))
    return {
      field: 'seed',
      why: 'Say the seed of the sample: up to 100 characters without an apostrophe or a line break, such as audit-2026.',
    };
  if (of !== undefined && !populationKinds.includes(of))
    return { field: 'of', why: `${of} is no kind of the population; choose one of ${populationKinds.join(', ')}.` };
  return undefined;
}
