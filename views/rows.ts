/**
 * Which rows a aggregate's state puts into which lists: a pure function, so views can be rebuilt from facts at any time.
 * The names of lists are made here and nowhere else.
 */

import type { StateOf } from '#domain/aggregates.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { ViewRow } from '#domain/ports.ts';
import { customerOf, type Project, type ProjectState } from '#domain/project/state.ts';
import { missingMembers, type Review, type ReviewState } from '#domain/review/state.ts';
import { significantWords, words } from '#domain/scoring/similarity.ts';
import type { Instant } from '#domain/values/time.ts';
import { type Facets, indexRow, wordsOfProject } from './index-rows.ts';

export const lists = {
  offices: () => 'offices',
  officesOf: (person: string) => `people/${person}`,
  projects: (office: string) => `projects/${office}`,
  /** Pointers to the projects with these properties. */
  projectsWith: (office: string, { stage, status, alerts }: Facets) =>
    ['projects', office, stage && `stage=${stage}`, status && `status=${status}`, alerts && 'alerts'].filter(Boolean).join('/'),
  /** Pointers to the projects that hold a word: `WORD#…`. */
  found: (office: string) => `found/${office}`,
  /** Pointers to projects by their news: `INSTANT#…`. */
  news: (office: string) => `news/${office}`,
  newsOf: (office: string, person: string) => `news/${office}/${person}`,
  projectWords: (office: string, word: string) => `words/${office}/${word}`,
  alerts: (office: string) => `alerts/${office}`,
  alertsOf: (office: string, owner: string) => `alerts/${office}/${owner}`,
  lessons: (office: string) => `lessons/${office}`,
  lessonWords: (office: string, word: string) => `lesson-words/${office}/${word}`,
  inbox: (person: string) => `inbox/${person}`,
  reviews: (office: string) => `reviews/${office}`,
  /** Pointers to the rounds that are open. */
  openReviews: (office: string) => `reviews/${office}/open`,
  /** Projects in which a workflow should be running: looked at each hour. */
  underWay: () => 'under-way',
  /** Those in which one was just started or resumed: looked at each minute. */
  moving: () => 'moving',
  watched: () => 'watched',
  /** Heads of streams by the hour of their last entry: the anchor reads it. */
  heads: (hour: string) => `heads/${hour}`,
} as const;

export function officeRows(state: OfficeState): ViewRow[] {
  const id = state.id ?? '';
  const about = { id, name: state.name, currency: state.currency, parent: state.parent };
  const people = state.people.map(person => ({
    list: lists.officesOf(person.id),
    key: id,
    body: { ...about, roles: person.roles, person: person.name },
  }));
  return [{ list: lists.offices(), key: id, body: about }, ...people];
}

export type ProjectSummary = ReturnType<typeof projectSummary>;

/** What lists show of a project. Money in minor units. */
export function projectSummary(state: Project) {
  const { proposal } = state;
  const withheld = proposal.withheld.map(entry => entry.field);
  return {
    id: state.id,
    office: state.office,
    title: proposal.title,
    sponsor: proposal.sponsor,
    manager: proposal.manager,
    department: proposal.department,
    category: proposal.category,
    status: state.status,
    stage: state.stage,
    score: state.score?.total,
    cost: state.baseline.cost,
    forecast: state.report?.forecast,
    start: proposal.start,
    end: state.report?.end ?? state.baseline.end,
    confidence: state.report?.confidence,
    withheld,
    alerts: state.failing.length,
    openReview: state.open?.review,
    openGate: state.open?.gate,
    highRisks: state.trend.at(-1)?.highRisks,
    goals: state.score?.goals.map(goal => ({ goal: goal.goal, points: goal.points })),
    submittedAt: state.submittedAt,
    changedAt: state.newsAt,
  };
}

export function projectRows(state: ProjectState): ViewRow[] {
  if (state.id === undefined) return [];
  const summary = projectSummary(state);
  const { id, office } = summary;
  const key = `${state.submittedAt}#${id}`;
  const title = { id, title: state.proposal.title, status: state.status };
  const live = state.status === 'active' || state.status === 'on-hold' || state.status === 'closing';
  return [
    { list: lists.projects(office), key, body: summary },
    ...pointersTo(state, key),
    ...significantWords(state.proposal.title)
      .slice(0, 12)
      .map(word => ({ list: lists.projectWords(office, word), key: id, body: title })),
    ...state.failing.flatMap(entry => {
      const place = `${entry.since}#${id}#${entry.gate ?? ''}#${entry.criterion}`;
      const body = { ...entry, project: id, title: state.proposal.title, status: state.status };
      return [lists.alerts(office), lists.alertsOf(office, entry.owner)].map(list => ({ list, key: place, body }));
    }),
    ...(underWayOf(state).length > 0 ? [{ list: lists.underWay(), key: id, body: { project: id } }] : []),
    ...(live ? [{ list: lists.watched(), key: id, body: { project: id } }] : []),
    ...acceptanceRow(state),
    ...lessonRows(state),
  ];
}

function pointersTo({ office, proposal, stage, status, failing, newsAt }: Project, key: string): ViewRow[] {
  const facets: Facets[] = [{ status }, ...(stage ? [{ stage }, { stage, status }] : [])];
  const withAlerts = failing.length > 0 ? [{}, ...facets].map(entry => ({ ...entry, alerts: true })) : [];
  const mine = new Set([proposal.sponsor, ...(proposal.manager === undefined ? [] : [proposal.manager])]);
  return [
    ...[...facets, ...withAlerts].map(entry => indexRow(lists.projectsWith(office, entry), key)),
    ...wordsOfProject(proposal).map(word => indexRow(lists.found(office), key, word)),
    ...[lists.news(office), ...[...mine].map(person => lists.newsOf(office, person))].map(list => indexRow(list, key, newsAt)),
  ];
}

/** What a project waits for from a workflow; `since` when. The workflow's input is the rest. */
export type UnderWay = { readonly project: string; readonly since: Instant } & (
  | { readonly workflow: 'intake'; readonly revision: number }
  | { readonly workflow: 'gate-review'; readonly review: string }
  | { readonly workflow: 'closure'; readonly number: number }
);

export function underWayOf({ id: project, status, revision, open, closure, changedAt }: ProjectState): UnderWay[] {
  if (project === undefined) return [];
  return [
    ...(status === 'submitted' ? [{ workflow: 'intake' as const, project, since: changedAt, revision }] : []),
    ...(open ? [{ workflow: 'gate-review' as const, project, since: open.since, review: open.review }] : []),
    ...(status === 'closing' && closure
      ? [{ workflow: 'closure' as const, project, since: closure.askedAt, number: closure.number }]
      : []),
  ];
}

function acceptanceRow(state: Project): ViewRow[] {
  const { closure } = state;
  if (state.status !== 'closing' || !closure || closure.afterKill || closure.accepted !== undefined) return [];
  const body = {
    kind: 'acceptance',
    project: state.id,
    title: state.proposal.title,
    office: state.office,
    since: closure.askedAt,
  };
  return [{ list: lists.inbox(customerOf(state)), key: `${closure.askedAt}#${state.id}`, body }];
}

function lessonRows(state: Project): ViewRow[] {
  if (state.status !== 'closed' || !state.closure) return [];
  return state.closure.report.lessons.flatMap((lesson, index) => {
    const id = `${state.id}.${index + 1}`;
    const body = {
      id,
      ...lesson,
      project: state.id,
      projectTitle: state.proposal.title,
      department: state.proposal.department,
      result: state.result,
      at: state.changedAt,
    };
    const found = words([lesson.title, lesson.text, ...lesson.tags, state.proposal.title].join(' ')).slice(0, 60);
    return [
      { list: lists.lessons(state.office), key: `${state.changedAt}#${id}`, body },
      ...found.map(word => ({ list: lists.lessonWords(state.office, word), key: id, body })),
    ];
  });
}

/** What lists show of a review. */
export function reviewSummary(state: Review) {
  const { pack, gate } = state;
  return {
    id: state.id,
    kind: 'review',
    project: state.project,
    office: state.office,
    title: pack.proposal.title,
    gate: gate.id,
    gateName: gate.name,
    round: state.round,
    score: pack.score?.total,
    openedAt: state.openedAt,
    deadline: state.deadline,
    authority: gate.authority,
    voted: state.ballots.length,
    quorum: gate.rule.quorum,
    roster: state.roster.length,
    ended: state.outcome?.kind,
    outcome: state.outcome?.kind === 'decided' ? state.outcome.outcome : undefined,
    endedAt: state.outcome?.at,
  };
}

export function reviewRows(state: ReviewState): ViewRow[] {
  if (state.id === undefined) return [];
  const summary = reviewSummary(state);
  const waiting = state.outcome || state.route === 'auto' ? [] : missingMembers(state);
  const key = `${state.openedAt}#${state.id}`;
  return [
    { list: lists.reviews(state.office), key, body: summary },
    ...(state.outcome ? [] : [indexRow(lists.openReviews(state.office), key)]),
    ...waiting.map(member => ({ list: lists.inbox(member), key: `${state.deadline}#${state.id}`, body: summary })),
  ];
}

export function rowsOf(aggregate: 'office' | 'project' | 'review', state: unknown): ViewRow[] {
  if (aggregate === 'office') return officeRows(state as StateOf<'office'>);
  return aggregate === 'project' ? projectRows(state as StateOf<'project'>) : reviewRows(state as StateOf<'review'>);
}
