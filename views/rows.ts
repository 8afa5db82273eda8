/**
 * Which rows the state of an aggregate puts into which lists: the rows of every list joined, as a pure function, so that lists can be
 * rebuilt from facts at any time. A new list is one file beside this one and one entry here.
 */
import type { AggregateName, StateOf } from '#domain/aggregates.ts';
import type { ViewRow } from '#domain/ports.ts';
import { alertRows } from './alerts.ts';
import { acceptanceRows, roundRows } from './inbox.ts';
import { lessonRows } from './lessons.ts';
import { officeRows } from './offices.ts';
import { projectIndexRows } from './project-index.ts';
import { projectNewsRows } from './project-news.ts';
import { projectWordRows } from './project-words.ts';
import { projectRows } from './projects.ts';
import { openReviewRows, reviewRows } from './reviews.ts';
import { underWayRows } from './under-way.ts';
import { watchedRows } from './watched.ts';

const lists: { readonly [N in AggregateName]: readonly ((state: StateOf<N>) => readonly ViewRow[])[] } = {
  office: [officeRows],
  project: [
    projectRows,
    projectIndexRows,
    projectNewsRows,
    projectWordRows,
    alertRows,
    underWayRows,
    watchedRows,
    acceptanceRows,
    lessonRows,
  ],
  review: [reviewRows, openReviewRows, roundRows],
};

export function rowsOf<N extends AggregateName>(aggregate: N, state: StateOf<N>): ViewRow[] {
  return lists[aggregate].flatMap(rows => rows(state));
}
