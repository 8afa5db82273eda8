/**
 * Which rows the state of an aggregate puts into which lists: the rows of every list joined, as a pure function, so that lists can be
 * rebuilt from facts at any time. A new list is one file beside this one and one entry here; rows of projects and rounds come in parts, which name the kinds
 * of their lists, so that each part can be worked out when it is asked for.
 */
import type { AggregateName, StateOf } from '#domain/aggregates.ts';
import type { Assessment } from '#domain/assessment/state.ts';
import type { Call } from '#domain/call/state.ts';
import type { Meeting } from '#domain/meeting/state.ts';
import type { RowsInParts, ViewRow } from '#domain/ports.ts';
import type { Project } from '#domain/project/state.ts';
import type { Review } from '#domain/review/state.ts';
import type { Selection } from '#domain/selection/state.ts';
import type { Weighting } from '#domain/weighting/state.ts';
import { alertRows } from './alerts.ts';
import { comparableRows, stemRows } from './alike.ts';
import { assessmentRows, openAssessmentRows } from './assessments.ts';
import { benefitRows } from './benefits.ts';
import { callRows, callUnderWayRows, waitingProposalRows } from './calls.ts';
import { delegatedBallotRows } from './delegated-ballots.ts';
import { dependencyRows } from './dependencies.ts';
import { dueRoundRows } from './due-rounds.ts';
import {
  assessmentDutyRows,
  meetingDutyRows,
  officeDutyRows,
  projectDutyRows,
  reviewDutyRows,
  selectionDutyRows,
  weightingDutyRows,
} from './duties.ts';
import { acceptanceRows, changeRows, consentRows, namingRows, roundRows } from './inbox.ts';
import { lateConditionRows } from './late-conditions.ts';
import { lessonRows } from './lessons.ts';
import { mailPreferencesRows } from './mail-preferences.ts';
import { measuredRows } from './measured.ts';
import { meetingActionRows, meetingAheadRows, meetingRows } from './meetings.ts';
import { officeRows } from './offices.ts';
import { closingRows, observationRows, saidRows } from './outlooks.ts';
import { projectIndexRows } from './project-index.ts';
import { projectNewsRows } from './project-news.ts';
import { projectWordRows } from './project-words.ts';
import { projectRows } from './projects.ts';
import { reportRows } from './reports.ts';
import { openReviewRows, reviewRows } from './reviews.ts';
import { dueSelectionRows, selectionInboxRows, selectionRows, selectionUnderWayRows } from './selections.ts';
import { signInRows } from './sign-ins.ts';
import { underWayRows } from './under-way.ts';
import { watchedRows } from './watched.ts';
import { openWeightingRows, weightingInboxRows, weightingRows } from './weightings.ts';

/** Rows of some kinds of lists (what comes before the first `/` of a list's name); no other part of the same aggregate has rows of these kinds. */
interface Part<State> {
  readonly kinds: readonly string[];
  readonly rows: readonly ((state: State) => readonly ViewRow[])[];
}

const ofProject: readonly Part<Project>[] = [
  { kinds: ['projects'], rows: [projectRows, projectIndexRows] },
  { kinds: ['news'], rows: [projectNewsRows] },
  { kinds: ['found'], rows: [projectWordRows] },
  { kinds: ['alike'], rows: [comparableRows] },
  { kinds: ['stems'], rows: [stemRows] },
  { kinds: ['alerts'], rows: [alertRows] },
  { kinds: ['under-way'], rows: [underWayRows] },
  { kinds: ['watched'], rows: [watchedRows] },
  { kinds: ['inbox'], rows: [acceptanceRows, namingRows] },
  { kinds: ['lessons', 'lesson-words'], rows: [lessonRows] },
  { kinds: ['reports'], rows: [reportRows] },
  { kinds: ['duties', 'due-duties'], rows: [projectDutyRows] },
  { kinds: ['conditions'], rows: [lateConditionRows] },
  { kinds: ['measured'], rows: [measuredRows] },
  { kinds: ['observations'], rows: [observationRows] },
  { kinds: ['closings'], rows: [closingRows] },
  { kinds: ['benefits'], rows: [benefitRows] },
  { kinds: ['dependencies'], rows: [dependencyRows] },
];

const ofReview: readonly Part<Review>[] = [
  { kinds: ['reviews'], rows: [reviewRows, openReviewRows] },
  { kinds: ['inbox'], rows: [roundRows] },
  { kinds: ['due-rounds'], rows: [dueRoundRows] },
  { kinds: ['delegated'], rows: [delegatedBallotRows] },
  { kinds: ['duties', 'due-duties'], rows: [reviewDutyRows] },
  { kinds: ['said'], rows: [saidRows] },
];

const ofCall: readonly ((state: Call) => readonly ViewRow[])[] = [callRows, waitingProposalRows, callUnderWayRows];

const ofAssessment: readonly ((state: Assessment) => readonly ViewRow[])[] = [
  assessmentRows,
  openAssessmentRows,
  assessmentDutyRows,
];
const ofSelection: readonly ((state: Selection) => readonly ViewRow[])[] = [
  selectionRows,
  selectionInboxRows,
  dueSelectionRows,
  selectionUnderWayRows,
  selectionDutyRows,
];

const ofWeighting: readonly ((state: Weighting) => readonly ViewRow[])[] = [
  weightingRows,
  weightingInboxRows,
  openWeightingRows,
  weightingDutyRows,
];
const ofMeeting: readonly ((state: Meeting) => readonly ViewRow[])[] = [
  meetingRows,
  meetingAheadRows,
  meetingActionRows,
  meetingDutyRows,
];

/** What is not there (a stream without facts) stands in no list. */
const rowsBy: { readonly [N in AggregateName]: (state: StateOf<N>) => ViewRow[] } = {
  office: state => [
    ...officeRows(state),
    ...changeRows(state),
    ...consentRows(state),
    ...signInRows(state),
    ...officeDutyRows(state),
    ...mailPreferencesRows(state),
  ],
  project: state => (state.id === undefined ? [] : allOf(ofProject, state)),
  review: state => (state.id === undefined ? [] : allOf(ofReview, state)),
  call: state => (state.id === undefined ? [] : ofCall.flatMap(rows => rows(state))),
  assessment: state => (state.id === undefined ? [] : ofAssessment.flatMap(rows => rows(state))),
  selection: state => (state.id === undefined ? [] : ofSelection.flatMap(rows => rows(state))),
  weighting: state => (state.id === undefined ? [] : ofWeighting.flatMap(rows => rows(state))),
  // Auditors read it as it is stored.
  audit: () => [],
  meeting: state => (state.id === undefined ? [] : ofMeeting.flatMap(rows => rows(state))),
};

export function rowsOf<N extends AggregateName>(aggregate: N, state: StateOf<N>): ViewRow[] {
  return rowsBy[aggregate](state);
}

function allOf<State>(parts: readonly Part<State>[], state: State): ViewRow[] {
  return parts.flatMap(part => rowsOfPart(part, state));
}

/** Of one function alone its very rows: those that stay the same are not looked into again. */
function rowsOfPart<State>({ rows }: Part<State>, state: State): readonly ViewRow[] {
  const [first] = rows;
  return first && rows.length === 1 ? first(state) : rows.flatMap(some => some(state));
}

/** The same rows part by part, of aggregates that change several times in a second; undefined of others. */
export function rowsInParts<N extends AggregateName>(aggregate: N, state: StateOf<N>): RowsInParts | undefined {
  return partedBy[aggregate]?.(state);
}

const partedBy: { readonly [N in AggregateName]?: (state: StateOf<N>) => RowsInParts | undefined } = {
  project: state => (state.id === undefined ? undefined : projectParts(state)),
  review: state => (state.id === undefined ? undefined : reviewParts(state)),
};

const projectParts = inParts(ofProject);
const reviewParts = inParts(ofReview);

function inParts<State>(of: readonly Part<State>[]): (state: State) => RowsInParts {
  const parts = of.map(({ kinds }) => kinds);
  return state => ({ parts, rows: part => (of[part] ? rowsOfPart(of[part], state) : []) });
}
