/** A closure report while it is being written; it begins with the benefits that were proposed. */
import type { Proposal } from '#domain/project/proposal.ts';
import { minorIn, type NumberField, textIn } from '../../shared/forms/field-values.ts';
import { newKey } from '../../shared/forms/new-key.ts';

interface BenefitDraft {
  readonly key: string;
  readonly name: string;
  readonly achieved: NumberField;
  readonly result: string;
  readonly due: string;
}
interface LessonDraft {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** Single words with commas between them. */
  readonly tags: string;
}
export interface ClosureDraft {
  readonly summary: string;
  readonly finalCost: NumberField;
  readonly end: string;
  readonly benefits: readonly BenefitDraft[];
  readonly lessons: readonly LessonDraft[];
}

export const newBenefit = (): BenefitDraft => ({ key: newKey(), name: '', achieved: '', result: '', due: '' });
export const newLesson = (): LessonDraft => ({ key: newKey(), title: '', text: '', tags: '' });

export function draftOf(proposal: Proposal): ClosureDraft {
  const benefits = proposal.benefits.map(({ name, due = '' }) => ({ ...newBenefit(), name, due }));
  return { summary: '', finalCost: '', end: '', benefits, lessons: [newLesson()] };
}

const isGiven = ({ title, text, tags }: LessonDraft) => [title, text, tags].some(field => field.trim() !== '');

/** The closure report as the API takes it; a lesson without a word is left out. */
export function closureOf(draft: ClosureDraft, currency: string) {
  return {
    summary: draft.summary.trim(),
    finalCost: minorIn(draft.finalCost, currency),
    end: textIn(draft.end),
    benefits: draft.benefits.map(({ name, achieved, result, due }) => ({
      name: name.trim(),
      achieved: minorIn(achieved, currency),
      result: textIn(result),
      due: textIn(due),
    })),
    lessons: draft.lessons.filter(isGiven).map(({ title, text, tags }) => ({
      title: title.trim(),
      text: text.trim(),
      tags: tags.split(',').flatMap(tag => textIn(tag) ?? []),
    })),
  };
}

/** `lessons.0.tags.1` is shown at the field of all tags, and of the lesson as it stands in the form. */
export function fieldOf(path: string, draft: ClosureDraft): string {
  const [list, index, field] = path.split('.');
  if (list !== 'lessons' || index === undefined) return path;
  const lesson = draft.lessons.filter(isGiven)[Number(index)];
  return ['lessons', lesson ? draft.lessons.indexOf(lesson) : index, field].join('.');
}
