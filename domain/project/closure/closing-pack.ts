/** What the board that closes a project is shown: the closure report, the customer's word, what was promised and achieved, the lessons. */
import type { Instant } from '../../values/time.ts';
import type { Project, ProjectResult } from '../state.ts';
import type { ClosureReport, Lesson } from './report.ts';

export interface ClosingPack {
  /** How the project would end. */
  readonly result: ProjectResult;
  readonly report: Omit<ClosureReport, 'benefits' | 'lessons'>;
  readonly customer?:
    | { readonly by: string; readonly at: Instant; readonly accepted: boolean; readonly comment?: string | undefined }
    | undefined;
  readonly benefits: readonly BenefitAtEnd[];
  readonly lessons: readonly Lesson[];
}

interface BenefitAtEnd {
  readonly name: string;
  /** In minor units. */
  readonly promised?: number | undefined;
  readonly achieved?: number | undefined;
  readonly result?: string | undefined;
  readonly due?: string | undefined;
  readonly owner?: string | undefined;
}

export function closingPack({ closure, proposal }: Project, result: ProjectResult): ClosingPack | undefined {
  if (!closure) return undefined;
  const { benefits: achieved, lessons, ...report } = closure.report;
  const promised = proposal.benefits.map(({ name, amount, due, owner }) => {
    const found = achieved.find(entry => entry.name === name);
    return { name, promised: amount, achieved: found?.achieved, result: found?.result, due: found?.due ?? due, owner };
  });
  const others = achieved.filter(entry => !proposal.benefits.some(benefit => benefit.name === entry.name));
  const { word, accepted } = closure;
  return {
    result,
    report,
    customer: word && { ...word, accepted: accepted === true },
    benefits: [...promised, ...others],
    lessons,
  };
}
