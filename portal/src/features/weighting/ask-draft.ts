/** A question of weights while the PMO writes it, with values to begin with, and what is sent for it. */
import type { OfficeView } from '#api/answers/offices.ts';
import type { AskedMethod } from '#domain/scoring/several/methods.ts';
import { idFrom } from '#domain/values/suggested-id.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';

export type Weighed = 'goals' | 'dimensions';

interface DimensionDraft {
  readonly key: string;
  readonly name: string;
  readonly description: string;
}

export interface AskDraft {
  readonly name: string;
  readonly question: string;
  readonly weighed: Weighed;
  readonly dimensions: readonly DimensionDraft[];
  readonly method: string;
  readonly asked: readonly string[];
  readonly until: string;
}

export const newDimension = (): DimensionDraft => ({ key: newKey(), name: '', description: '' });

/** Days from today, where the reader is. */
function inDays(days: number): string {
  const at = new Date();
  const on = new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);
  return `${on.getFullYear()}-${String(on.getMonth() + 1).padStart(2, '0')}-${String(on.getDate()).padStart(2, '0')}`;
}

/** Two weeks, in pairs; nobody is asked before somebody is named. */
export function newAsk({ goals }: Pick<OfficeView, 'goals'>): AskDraft {
  const usual: AskedMethod = 'pairwise';
  const weighed = goals.length > 1 ? 'goals' : 'dimensions';
  return {
    name: '',
    question: '',
    weighed,
    dimensions: [newDimension(), newDimension()],
    method: usual,
    asked: [],
    until: inDays(14),
  };
}

export function askOf(draft: AskDraft, office: string) {
  const { name, question, method, asked, until, weighed } = draft;
  return {
    office,
    name: name.trim(),
    question: textIn(question),
    method,
    asked,
    until,
    ...(weighed === 'dimensions' && { dimensions: dimensionsOf(draft) }),
  };
}

/** Each with an id made from its name. */
function dimensionsOf({ dimensions }: AskDraft) {
  const taken: string[] = [];
  return dimensions.map(({ name, description }) => {
    const id = idFrom(name, taken, 'dimension');
    taken.push(id);
    return { id, name: name.trim(), description: textIn(description) };
  });
}
