/** Questions of weights as endpoints need them: who may see one, how it is shown, and its result as a table. */
import type { Answer } from '#api/answers.ts';
import type { Actor } from '#domain/history/commit.ts';
import { nameOf, type OfficeState } from '#domain/office/state.ts';
import { modelsThatFit } from '#domain/office/weights-taken/permissions.ts';
import { degreeWords } from '#domain/scoring/several/result.ts';
import { weightingActionsFor } from '#domain/weighting/actions.ts';
import { hasAnswered, type Weighting } from '#domain/weighting/state.ts';
import { answersFor, weightingIsBlind } from '#domain/weighting/visibility.ts';
import type { Cell } from '#imports/write-csv.ts';
import type { App } from './app.ts';
import type { Table } from './csv.ts';
import { notFound } from './problem.ts';
import { loadVisibleOffice } from './run-command.ts';

interface Seen {
  readonly weighting: Weighting;
  readonly office: OfficeState;
  readonly version: number;
}

/** A question of an office that the person or service account belongs to; else the 404 that says nothing. */
export async function loadVisibleWeighting(app: App, id: string, person: string): Promise<Seen> {
  const { state, seq } = await app.states.current('weighting', id);
  if (state.id === undefined) throw notFound();
  return { weighting: state, office: await loadVisibleOffice(app, state.office, person), version: seq };
}

export function weightingView({ weighting, office, version }: Seen, actor: Actor, app: App): Answer<'get-weighting'> {
  const now = app.ports.clock.now();
  const actions = weightingActionsFor(weighting, { actor, now, office });
  const { remindAt: _, answers: __, ...shown } = weighting;
  return {
    ...shown,
    asked: weighting.asked.map(person => ({ person, answered: hasAnswered(weighting, person) })),
    hidden: weightingIsBlind(weighting),
    answers: answersFor(weighting, actor.id).map(({ person, answer, at }) => ({ person, answer, at })),
    ...(actions.includes('take-scoring-model') && {
      models: modelsThatFit(office, weighting).map(({ id, name, version: newest }) => ({ id, name, version: newest })),
    }),
    actions,
    version,
    now,
  };
}

/** A row for each item, in shares of 1; then one with the consistency ratios, where pairs were compared. Without figures while it is open. */
export function weightingTable({ weighting, office }: Seen): Table {
  const { id, items, result, method } = weighting;
  const people = result?.people ?? [];
  const head: Cell[] = [
    ...['item', 'name', 'weight'],
    ...people.map(({ person }) => nameOf(office, person)),
    ...['lowest', 'highest', 'range', 'disagreement'],
  ];
  const rows = items.map((item, index): Cell[] => {
    const apart = result?.disagreement[index];
    return [
      ...[item.id, item.name, result?.weights[index]?.share],
      ...people.map(({ weights }) => weights[index]?.share),
      ...[apart?.lowest, apart?.highest, apart?.range, apart && degreeWords[apart.degree]],
    ];
  });
  const consistency = result?.consistency;
  if (method !== 'pairwise' || !consistency) return { name: `weights-${id}`, rows: [head, ...rows] };
  const ratios: Cell[] = ['', 'consistency ratio', consistency.ratio, ...people.map(({ ratio }) => ratio)];
  return { name: `weights-${id}`, rows: [head, ...rows, [...ratios, ...Array<Cell>(4).fill(undefined)]] };
}
