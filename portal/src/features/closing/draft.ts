/** A closure report while it is being written; it begins with the benefits that were proposed. */
import type { Proposal } from '#domain/project/proposal.ts';

export interface Draft {
  readonly summary: string;
  readonly finalCost: number | '';
  readonly end: string;
  readonly benefits: readonly {
    readonly key: string;
    readonly name: string;
    readonly achieved: number | '';
    readonly result: string;
    readonly due: string;
  }[];
  readonly lessons: readonly { readonly key: string; readonly title: string; readonly text: string; readonly tags: string }[];
}

export function draftOf(proposal: Proposal): Draft {
  const benefits = proposal.benefits.map(({ name, due }) => ({
    key: crypto.randomUUID(),
    name,
    achieved: '' as const,
    result: '',
    due: due ?? '',
  }));
  return {
    summary: '',
    finalCost: '',
    end: '',
    benefits,
    lessons: [{ key: crypto.randomUUID(), title: '', text: '', tags: '' }],
  };
}

const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
const minor = (value: number | '') => (value === '' ? undefined : Math.round(value * 100));

/** The closure report as the API takes it; a lesson without a word is left out. */
export function closureOf(draft: Draft) {
  return {
    summary: draft.summary.trim(),
    finalCost: minor(draft.finalCost),
    end: text(draft.end),
    benefits: draft.benefits.map(({ name, achieved, result, due }) => ({
      name: name.trim(),
      achieved: minor(achieved),
      result: text(result),
      due: text(due),
    })),
    lessons: draft.lessons
      .filter(lesson => lesson.title.trim() !== '' || lesson.text.trim() !== '')
      .map(lesson => ({
        title: lesson.title.trim(),
        text: lesson.text.trim(),
        tags: lesson.tags
          .split(',')
          .map(tag => tag.trim())
          .filter(tag => tag !== ''),
      })),
  };
}
