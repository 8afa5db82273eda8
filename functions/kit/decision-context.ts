/** What each aggregate must know of others to decide, read just before it decides: one entry an aggregate. */
import type { AggregateName, CommandOf, NeedsOf, StateOf } from '#domain/aggregates.ts';
import type { Actor } from '#domain/history/commit.ts';
import { idsOf } from '#domain/office/one-person.ts';
import { personIn } from '#domain/office/state.ts';
import type { ViewStore } from '#domain/ports.ts';
import { reportDuties } from '#domain/project/reporting/duties.ts';
import type { Project } from '#domain/project/state.ts';
import { looksAtProjects } from '#domain/selection/context.ts';
import type { Instant } from '#domain/values/time.ts';
import { officesOf } from '#views/offices.ts';
import { allReports } from '#views/reports.ts';
import { forEachConcurrently } from './concurrency.ts';
import { asksAbove, officeAbove, officeIn, officeOfRound, roundBelow } from './round-office.ts';
import type { StateStore } from './state-store.ts';

/** A command and the aggregate it is for. */
interface CommandFor<N extends AggregateName> {
  readonly id: string;
  readonly command: CommandOf<N>;
  readonly actor: Actor;
}

/** People and projects that are looked up at the same time. */
const atOnce = 16;

/** Where a decision's needs are read: other aggregates, and the lists that lead to them. */
export interface Sources {
  readonly states: StateStore;
  readonly views: ViewStore;
  /** When it is decided. */
  readonly now: Instant;
}

/** Commands of an office that are decided by what the office above has set. */
const needsAbove: ReadonlySet<string> = new Set(['publish-gate-model', 'take-standard', 'compare-standards']);

type Loaders = {
  readonly [N in AggregateName]: (order: CommandFor<N>, state: StateOf<N>, sources: Sources) => Promise<NeedsOf<N>>;
};

export const loadNeeds: Loaders = {
  office: async ({ id, command, actor }, office, sources) => {
    const elsewhere = (people: readonly { readonly id: string }[], known: StateOf<'office'>) =>
      actor.kind === 'system' ? [] : whoBelongsElsewhere(namedAnew(people, known), id, sources);
    if (command.type === 'set-person') return { elsewhere: await elsewhere([command.person], office) };
    if (command.type === 'provision-person') return { elsewhere: await elsewhere([{ id: command.person }], office) };
    if ('weighting' in command) return { weighed: await weighedBy(command.weighting, sources.states) };
    if (command.type === 'set-people') return { elsewhere: await elsewhere(command.people, office) };
    if (command.type === 'publish-outlook-card') {
      const { resolvedOf } = await import('./outlook-rows.ts');
      return { resolved: await resolvedOf(sources.views, id, command.event) };
    }
    if (needsAbove.has(command.type)) return { above: await officeAbove(sources.states, office) };
    if (command.type === 'close-reporting-period') return { reportsWaiting: await reportsWaiting(id, command.period, sources) };
    const erased = erasedBy(command, office);
    if (erased !== undefined) return { named: await (await import('./personal/named-in.ts')).namedIn(erased, office, sources) };
    if (command.type !== 'found-office' || command.parent === undefined) return {};
    const parent = (await sources.states.current('office', command.parent)).state;
    return { parent, elsewhere: await elsewhere(command.people, parent) };
  },
  project: async ({ command }, project, { states }) => {
    const officeId = command.type === 'submit-proposal' ? command.proposal.office : project.office;
    const office = await officeIn(states, officeId);
    const review = project.open && (await states.current('review', project.open.review)).state;
    const above = asksAbove.has(command.type) ? await officeAbove(states, office) : undefined;
    return { office, review, above };
  },
  review: async ({ id, command, actor }, review, { states }) => {
    const { state: project } = await states.current('project', review.project ?? projectOfReview(id));
    const office = await officeOfRound(states, { project, review });
    if (command.type === 'open-round' && project.escalation)
      return { project, office, ...(await roundBelow(states, { project, review: project.escalation.review })) };
    if (command.type !== 'record-ballot') return { project, office };
    const { meetingOfBoard } = await import('./meeting-needs.ts');
    const asker = idsOf(office, actor.id);
    return { project, office, said: await meetingOfBoard(command.meeting, { states, asker }) };
  },
  call: async ({ command }, call, { states }) => {
    const office = await officeIn(states, command.type === 'open-call' ? command.office : call.office);
    const named = 'project' in command ? command.project : undefined;
    return { office, project: named === undefined ? undefined : (await states.current('project', named)).state };
  },
  assessment: async ({ id, command }, assessment, { states }) => {
    const projectId = assessment.project ?? projectOfAssessment(id);
    const { state: project } = await states.current('project', projectId);
    const call = command.type === 'open-assessment' ? (await states.current('call', command.call)).state : undefined;
    return { project, office: await officeIn(states, project.office), call };
  },
  weighting: async ({ command }, weighting, { states }) => ({
    office: await officeIn(states, command.type === 'open-weighting' ? command.office : weighting.office),
  }),
  selection: async ({ command }, selection, { states }) => {
    const opening = command.type === 'open-selection' ? command : undefined;
    const office = await officeIn(states, opening ? opening.office : selection.office);
    const call = opening?.call === undefined ? undefined : (await states.current('call', opening.call)).state;
    const named = opening
      ? [...opening.candidates, ...opening.leaveOut, ...(call?.id === undefined ? [] : call.proposals)]
      : (selection.candidates ?? []);
    const wanted = looksAtProjects.includes(command.type) ? named.map(({ project }) => project) : [];
    return { office, projects: await projectsIn(states, wanted), call: call?.id === undefined ? undefined : call };
  },
  audit: async ({ id }, _audit, { states }) => ({ office: (await states.current('office', id)).state }),
  meeting: async ({ command }, meeting, around) => (await import('./meeting-needs.ts')).meetingNeeds(command, meeting, around),
};

/** Whom a command erases, if it does. */
function erasedBy(command: CommandOf<'office'>, { waiting }: StateOf<'office'>): string | undefined {
  if (command.type === 'erase-person' || command.type === 'retire-person') return command.person;
  if (command.type !== 'approve-change') return undefined;
  const change = waiting.find(({ id }) => id === command.change)?.change;
  return change?.kind === 'erasure' ? change.person : undefined;
}

/** The question of weights whose result an office takes over, as it is now. */
async function weighedBy(id: string, states: StateStore) {
  const { state } = await states.current('weighting', id);
  return state.id === undefined ? undefined : state;
}

/** Reports of a period that still wait for somebody. The list may be a moment behind; the project itself has the last word. */
async function reportsWaiting(office: string, period: string, { states, views }: Sources): Promise<number> {
  const rows = await allReports(views, { office, period });
  const projects = await projectsIn(
    states,
    rows.flatMap(row => (settled.has(row.state) ? [] : [row.project])),
  );
  return projects.filter(project => reportDuties(project).some(({ about }) => about === period)).length;
}
const settled: ReadonlySet<string> = new Set(['accepted', 'missed']);

/** Those of these projects that are there, each once. */
export async function projectsIn(states: StateStore, ids: readonly string[]): Promise<Project[]> {
  const found = new Map<string, Project>();
  await forEachConcurrently([...new Set(ids)], atOnce, async id => {
    const { state } = await states.current('project', id);
    if (state.id !== undefined) found.set(id, state);
  });
  return ids.flatMap(id => {
    const project = found.get(id);
    found.delete(id);
    return project ?? [];
  });
}

function namedAnew(people: readonly { readonly id: string }[], office: StateOf<'office'>): string[] {
  return people.map(({ id }) => id).filter(id => !personIn(office, id));
}

/** Offices that a person may belong to and that are looked at: one that still knows the person is enough. */
const mostLookedAt = 20;

/** Who of these people belongs to another office now. The list of a person's offices is a moment behind; the office itself has the last word. */
async function whoBelongsElsewhere(people: readonly string[], office: string, { states, views }: Sources): Promise<string[]> {
  const found: string[] = [];
  await forEachConcurrently(people, atOnce, async person => {
    const { rows } = await views.page(officesOf(person).name, { limit: mostLookedAt });
    const others = rows.map(({ key }) => key).filter(id => id !== office);
    const known = await Promise.all(others.map(async id => personIn((await states.current('office', id)).state, person)));
    if (known.some(entry => entry !== undefined)) found.push(person);
  });
  return found;
}

/** A review's id is `PROJECT.GATE.ROUND`; project ids have no dot. */
export function projectOfReview(review: string): string {
  return review.split('.')[0] ?? '';
}

/** An assessment's id is `CALL.PROJECT`; ids of calls have no dot. */
export function projectOfAssessment(assessment: string): string {
  return assessment.slice(assessment.indexOf('.') + 1);
}
