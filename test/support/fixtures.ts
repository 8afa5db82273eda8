/**
 * Worlds for examples: an office with people, goals, boards and a gate model, and one project in it, built by the real
 * decisions. `tell` asks as somebody and remembers the facts; `must` expects no refusal. Nothing here is random.
 */

import { type Decision, foldAll } from '#domain/decision/decider.ts';
import { timeIn } from '#domain/decision/time.ts';
import type { Actor } from '#domain/history/commit.ts';
import type { OfficeCommand } from '#domain/office/commands.ts';
import { office as officeDecider } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { noOffice, type OfficeState } from '#domain/office/state.ts';
import type { ProjectCommand } from '#domain/project/commands.ts';
import { project as projectDecider } from '#domain/project/decide.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import { noProject, type Project, type ProjectState } from '#domain/project/state.ts';
import type { ReviewCommand } from '#domain/review/commands.ts';
import { review as reviewDecider } from '#domain/review/decide.ts';
import type { ReviewFact } from '#domain/review/facts.ts';
import { noReview, type Review, type ReviewState } from '#domain/review/state.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import { type Happened, monday, person, system } from './given.ts';
import { boards, gateModel, goals, type ModelInput, people, proposal, seats } from './standards.ts';

interface Told<S, F> {
  state: S;
  readonly past: Happened<F>[];
}

/** An entry and where it stands: `office`, `project` or a review id. */
export interface Logged extends Happened<OfficeFact | ProjectFact | ReviewFact> {
  readonly stream: string;
}

export interface World {
  now: Instant;
  readonly office: Told<OfficeState, OfficeFact>;
  /** The office above it, where there is one. */
  above?: OfficeState;
  readonly project: Told<Project, ProjectFact>;
  /** The rounds so far, by review id; `round` is the newest. */
  readonly rounds: Map<string, Told<Review, ReviewFact>>;
  readonly round: Told<Review, ReviewFact>;
  /** All entries of all streams in the order they were stored. */
  readonly log: Logged[];
  later(days: number): World;
  toOffice(command: OfficeCommand, by?: string): Decision<OfficeFact>;
  toProject(command: ProjectCommand, by?: string): Decision<ProjectFact>;
  toRound(command: ReviewCommand, by?: string, review?: string): Decision<ReviewFact>;
}

/** `system` when nobody is named. */
export function actorOf(by: string | undefined): Actor {
  return by === undefined ? system : person(by);
}

export function emptyWorld(): World {
  const rounds = new Map<string, Told<Review, ReviewFact>>();
  const log: Logged[] = [];
  const world: World = {
    now: monday,
    log,
    office: { state: noOffice, past: [] },
    project: { state: noProject as ProjectState as Project, past: [] },
    rounds,
    get round() {
      return [...rounds.values()].at(-1) ?? { state: noReview as ReviewState as Review, past: [] };
    },
    later(days) {
      world.now = addDays(world.now, days);
      return world;
    },
    toOffice(command, by) {
      const decision = officeDecider.decide(world.office.state, command, {
        now: world.now,
        actor: actorOf(by),
        above: world.above,
      });
      return remember(officeDecider, world.office, { decision, by, at: world.now, stream: 'office', log });
    },
    toProject(command, by) {
      const context = { now: world.now, actor: actorOf(by), ...projectNeeds(world) };
      return remember(projectDecider, world.project, {
        decision: projectDecider.decide(world.project.state, command, context),
        by,
        at: world.now,
        stream: 'project',
        log,
      });
    },
    toRound(command, by, review) {
      const id = review ?? (command.type === 'open-round' ? command.review : (world.round.state.id ?? ''));
      const round = rounds.get(id) ?? { state: noReview as ReviewState as Review, past: [] };
      const now = timeIn(round.state, world.now);
      const context = { now, actor: actorOf(by), ...roundNeeds(world) };
      const decision = reviewDecider.decide(round.state, command, context);
      if ('facts' in decision && decision.facts.length > 0) rounds.set(id, round);
      return remember(reviewDecider, round, { decision, by, at: now, stream: id, log });
    },
  };
  return world;
}

/** What a project's decisions must know of this world. */
export function projectNeeds(world: World) {
  const open = world.project.state.open?.review;
  return { office: world.office.state, review: open === undefined ? undefined : world.rounds.get(open)?.state };
}

/** What a round's decisions must know of this world. */
export function roundNeeds(world: World) {
  const { office, project } = world;
  return { office: office.state, project: project.state, said: { ...meetingOfAll, rounds: [...world.rounds.keys()] } };
}

/** A meeting of the main board at which all its members are. */
const meetingOfAll = { id: 'm1', office: 'pmo', board: 'main', status: 'open', present: [...seats], presentByOthers: [...seats] };

interface Said<F> {
  readonly decision: Decision<F>;
  readonly by: string | undefined;
  readonly at: Instant;
  readonly stream: string;
  readonly log: Logged[];
}

function remember<S, F extends { type: string }>(
  aggregate: { evolve(state: S, fact: F, meta: Happened<F>): S },
  told: Told<S, F>,
  { decision, by, at, stream, log }: Said<F>,
): Decision<F> {
  if ('refusal' in decision || decision.facts.length === 0) return decision;
  const entry = { at, actor: actorOf(by), seq: told.past.length + 1, facts: decision.facts };
  told.past.push(entry);
  log.push({ ...entry, stream } as unknown as Logged);
  told.state = foldAll(aggregate as never, told.state, entry);
  return decision;
}

/** Insists that a step of an example was not refused. */
export function must<F>(decision: Decision<F>): readonly F[] {
  if ('refusal' in decision) throw new Error(`the example broke: ${decision.refusal.code}: ${decision.refusal.message}`);
  return decision.facts;
}

/** An office of its own standards: people, goals, boards, a gate model. */
export function officeWorld(model: ModelInput = {}): World {
  const world = emptyWorld();
  must(world.toOffice({ type: 'found-office', id: 'pmo', name: 'Transformation office', currency: 'GBP', people: [...people] }));
  must(world.toOffice({ type: 'set-goals', ...goals }, 'petra'));
  must(world.toOffice({ type: 'set-boards', boards: [...boards] }, 'petra'));
  must(world.toOffice({ type: 'publish-gate-model', model: gateModel(model), default: true }, 'petra'));
  return world;
}

/** A proposal that intake has admitted, and whose people have accepted: the project is active, before its first gate. */
export function admittedWorld(model: ModelInput = {}, changed: Parameters<typeof proposal>[0] = {}): World {
  const world = officeWorld(model);
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal(changed) }, 'sonia'));
  acceptNames(world);
  must(world.toProject({ type: 'score-proposal', revision: 1 }));
  must(world.toProject({ type: 'screen-proposal', revision: 1, duplicates: [] }));
  return world;
}

/** Everybody whom the project names and who has not answered accepts. */
export function acceptNames(world: World): World {
  for (const { role, person, waits } of world.project.state.namings)
    if (waits) must(world.toProject({ type: 'answer-naming', role, accepted: true }, person));
  return world;
}

/** The project with its business case on file, and its first gate asked for. */
export function atGateWorld(model: ModelInput = {}, changed: Parameters<typeof proposal>[0] = {}): World {
  const world = admittedWorld(model, changed);
  const link = 'https://example.org/case';
  must(world.toProject({ type: 'add-evidence', evidence: { kind: 'business-case', title: 'Outline case', link } }, 'sonia'));
  must(world.toProject({ type: 'request-gate' }, 'sonia'));
  return world;
}

/** The board has been asked: the first round is open. */
export function openRoundWorld(model: ModelInput = {}, changed: Parameters<typeof proposal>[0] = {}): World {
  const world = atGateWorld(model, changed);
  must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
  return world;
}

/** Opens the round that the project has asked for, lets these members say this, and records the end. */
export function decideGate(world: World, ballots: Readonly<Record<string, 'go' | 'hold' | 'recycle' | 'kill'>>): World {
  const review = world.project.state.open?.review ?? '';
  must(world.toRound({ type: 'open-round', review }));
  for (const [member, outcome] of Object.entries(ballots)) {
    if (world.round.state.outcome) break;
    must(world.toRound({ type: 'cast-ballot', outcome, reason: 'As we discussed.', conditions: [] }, member));
  }
  must(world.toProject({ type: 'record-round', review }));
  return world;
}

/** All gates before the closing one are passed. */
export function allGatesPassedWorld(model: ModelInput = {}, changed: Parameters<typeof proposal>[0] = {}): World {
  const world = decideGate(atGateWorld(model, changed), allGo);
  must(world.toProject({ type: 'request-gate' }, 'manu'));
  return decideGate(world, allGo);
}

export const allGo = { gail: 'go', greg: 'go', gina: 'go', gus: 'go', gwen: 'go' } as const;
