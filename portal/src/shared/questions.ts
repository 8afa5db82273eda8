/** What intake asks, in sentences for people: projects are called by their titles. */
import type { Duplicate } from '#domain/project/intake/score.ts';
import { isolated } from '#domain/values/isolated.ts';
import { likenessInWords } from './likeness-words.ts';
import { t } from './text.ts';

/** Questions about a duplicate that were stored before had the other project's id in them. */
export function questionInWords(reason: string, duplicates: readonly Duplicate[]): string {
  const twin = duplicates.find(({ project }) => reason.includes(project));
  if (!twin) return reason;
  return t('It looks like “{title}” ({likenessInWords}). If yours is another project, tick that it is.', {
    title: isolated(twin.title),
    likenessInWords: likenessInWords(twin.similarity, twin.because),
  });
}
