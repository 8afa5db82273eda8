/** What waits for a board, and what stands on an agenda, as the facts are now. */
import type { Matter } from '#domain/meeting/agenda/item.ts';
import { exceptionAfterDays, matterOfCondition, matterOfRound, matterOfSelection } from '#domain/meeting/agenda/matters.ts';
import type { Meeting } from '#domain/meeting/state.ts';
import type { ViewStore } from '#domain/ports.ts';
import type { Review } from '#domain/review/state.ts';
import type { Selection } from '#domain/selection/state.ts';
import { addDays, dateOf, type Instant } from '#domain/values/time.ts';
import { conditionsDueBefore } from '#views/late-conditions.ts';
import { readPage } from '#views/list.ts';
import { readOpenReviews, reviewsOf } from '#views/reviews.ts';
import { submittedSelectionsOf } from '#views/selections.ts';
import { forEachConcurrently } from './concurrency.ts';
import type { StateStore } from './state-store.ts';

/** Streams that are read together. */
const atOnce = 16;
/** Rows of each list that are looked at for a suggestion. */
const mostLookedAt = 200;

interface Sources {
  readonly states: StateStore;
  readonly now: Instant;
}

/** What these references mean in an office; what is not there, or is of another office, is left out. */
export async function mattersOf(refs: readonly string[], office: string, sources: Sources): Promise<Matter[]> {
  const found = new Map<string, Matter>();
  await forEachConcurrently([...new Set(refs)], atOnce, async ref => {
    const matter = await matterOf(ref, office, sources);
    if (matter) found.set(ref, matter);
  });
  return refs.flatMap(ref => found.get(ref) ?? []);
}

async function matterOf(ref: string, office: string, sources: Sources): Promise<Matter | undefined> {
  if (ref.includes('/')) return conditionMeant(ref, office, sources);
  const { states } = sources;
  if (!ref.includes('.')) {
    const { state } = await states.current('selection', ref);
    return state.id !== undefined && state.office === office ? matterOfSelection(state) : undefined;
  }
  const { state: review } = await states.current('review', ref);
  if (review.id === undefined || review.office !== office) return undefined;
  const { state: project } = await states.current('project', review.project);
  return project.id === undefined ? undefined : matterOfRound(review, project);
}

async function conditionMeant(ref: string, office: string, { states, now }: Sources): Promise<Matter | undefined> {
  const [id = '', condition = ''] = ref.split('/');
  const { state: project } = await states.current('project', id);
  const found = project.id !== undefined && project.office === office && project.conditions.find(entry => entry.id === condition);
  if (!found || project.id === undefined) return undefined;
  const { state: review } = await states.current('review', found.review);
  return review.id === undefined ? undefined : matterOfCondition(project, found, { board: review.gate.board, now });
}

/** What waits for a board of an office now, rounds first, each once. */
export async function waitingForBoard(
  { office, board }: { office: string; board: string },
  { states, views, now }: Sources & { readonly views: ViewStore },
): Promise<Matter[]> {
  const [open, latest, submitted, late] = await Promise.all([
    readOpenReviews(views, office, { limit: mostLookedAt }),
    readPage(views, reviewsOf(office), { limit: mostLookedAt }),
    readPage(views, submittedSelectionsOf(office), { limit: mostLookedAt }),
    conditionsDueBefore(views, office, { day: dateOf(addDays(now, -exceptionAfterDays)), most: mostLookedAt }),
  ]);
  const lapsed = latest.items.filter(({ ended }) => ended === 'lapsed');
  const refs = [
    ...open.items.map(({ id }) => id),
    ...lapsed.map(({ id }) => id),
    ...submitted.items.map(({ selection }) => selection),
    ...late.map(({ project, condition }) => `${project}/${condition}`),
  ];
  const matters = await mattersOf([...new Set(refs)], office, { states, now });
  return matters.filter(matter => matter.open && matter.board === board);
}

/** The rounds and selections that stand on an agenda, as they are now. */
export async function onAgenda(
  { agenda, office }: Pick<Meeting, 'agenda' | 'office'>,
  states: StateStore,
): Promise<{ rounds: Review[]; selections: Selection[] }> {
  const rounds: Review[] = [];
  const selections: Selection[] = [];
  await forEachConcurrently(agenda, atOnce, async ({ kind, ref }) => {
    if (ref === undefined || kind === 'exception' || kind === 'free') return;
    if (kind === 'selection') {
      const { state } = await states.current('selection', ref);
      if (state.id !== undefined && state.office === office) selections.push(state);
      return;
    }
    const { state } = await states.current('review', ref);
    if (state.id !== undefined && state.office === office) rounds.push(state);
  });
  return { rounds, selections };
}
