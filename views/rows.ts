/**
 * Which rows the state of an aggregate puts into which lists: the rows of every list joined, as a pure function, so that lists can be
 * rebuilt from facts at any time. A new list is one file beside this one and one entry here.
 */
import type { AggregateName, StateOf } from '#domain/aggregates.ts';
import type { Assessment } from '#domain/assessment/state.ts';
import type { Call } from '#domain/call/state.ts';
import type { Meeting } from '#domain/meeting/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import type { Project } from '#domain/project/state.ts';
import type { Review } from '#domain/review/state.ts';
import type { Selection } from '#domain/selection/state.ts';
import type { Weighting } from '#domain/weighting/state.ts';
import { alertRows } from './alerts.ts';
import { comparableRows } from './alike.ts';
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

const ofProject: readonly ((state: Project) => readonly ViewRow[])[] = [
  projectRows,
  projectIndexRows,
  projectNewsRows,
  projectWordRows,
  comparableRows,
  alertRows,
  underWayRows,
  watchedRows,
  acceptanceRows,
  namingRows,
  lessonRows,
  reportRows,
  projectDutyRows,
  lateConditionRows,
  measuredRows,
  observationRows,
  closingRows,
  benefitRows,
  dependencyRows,
];

const ofReview: readonly ((state: Review) => readonly ViewRow[])[] = [
  reviewRows,
  openReviewRows,
  roundRows,
  dueRoundRows,
  delegatedBallotRows,
  reviewDutyRows,
  saidRows,
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
  project: state => (state.id === undefined ? [] : ofProject.flatMap(rows => rows(state))),
  review: state => (state.id === undefined ? [] : ofReview.flatMap(rows => rows(state))),
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
