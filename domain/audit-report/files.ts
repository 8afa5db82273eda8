/** The files that the record of a project names: of evidence, and of answers to a board; each once, with the digest that it must have. */
import type { ReviewFact } from '../review/facts.ts';
import { upcastReview } from '../review/upcast.ts';
import type { Instant } from '../values/time.ts';
import type { ReadProject } from './project.ts';
import { type Place, toldIn } from './statement.ts';

export interface NamedFile {
  readonly project: string;
  /** Of the piece of evidence, or of the question that it answers. */
  readonly id: string;
  /** The round, for a file that answers its board. */
  readonly review?: string | undefined;
  readonly title: string;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly contentType: string;
  readonly place: Place;
  readonly at: Instant;
}

export function filesNamed({ id: project, told, rounds, reviewOf, words }: ReadProject): NamedFile[] {
  const evidence = told.flatMap(({ fact, place, at }) =>
    fact.type === 'evidence-added' && fact.evidence.file
      ? [{ project, id: fact.evidence.id, title: fact.evidence.title, ...fact.evidence.file, place, at }]
      : [],
  );
  const answers = rounds.flatMap(({ review }) =>
    toldIn<ReviewFact>(reviewOf(review), upcastReview).flatMap(({ fact, place, at }) =>
      fact.type === 'question-answered' && fact.file
        ? [
            {
              project,
              review,
              id: fact.question,
              title: words.say`Answer to question ${fact.question} in ${review}`,
              ...fact.file,
              place,
              at,
            },
          ]
        : [],
    ),
  );
  return [...evidence, ...answers];
}
