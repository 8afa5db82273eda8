/**
 * A gate model from elsewhere made to fit an office: each of its boards becomes one of the office's, and a quorum that this board could never meet
 * becomes the number of its seats. What differs from the original is said, so that nobody takes it over unseen.
 */
import type { Board } from '../boards/board.ts';
import type { GateModel } from '../gate-model.ts';

export interface LoweredQuorum {
  readonly gate: string;
  readonly board: string;
  readonly from: number;
  readonly to: number;
}

export interface AdoptedModel {
  readonly model: GateModel;
  readonly lowered: readonly LoweredQuorum[];
  /** Boards of the original for which no board of the office was named. */
  readonly unplaced: readonly string[];
}

/** The boards that a model names, in the order of its gates. */
export function boardsOfModel({ gates }: Pick<GateModel, 'gates'>): readonly string[] {
  return [...new Set(gates.map(({ board }) => board))];
}

/** `places` says which board of the office decides in the place of which board of the model. */
export function adoptModel(model: GateModel, places: Readonly<Record<string, string>>, boards: readonly Board[]): AdoptedModel {
  return adoptGates(model, ({ board }) => places[board], boards);
}

/** `boardFor` says which board of the office decides at each gate; a gate for which it has none keeps what the model says. */
export function adoptGates(
  model: GateModel,
  boardFor: (gate: GateModel['gates'][number]) => string | undefined,
  boards: readonly Board[],
): AdoptedModel {
  const lowered: LoweredQuorum[] = [];
  const unplaced = new Set<string>();
  const gates = model.gates.map(gate => {
    const board = boards.find(({ id }) => id === boardFor(gate));
    if (!board) {
      unplaced.add(gate.board);
      return gate;
    }
    const quorum = Math.min(gate.rule.quorum, board.seats.length);
    if (quorum < gate.rule.quorum) lowered.push({ gate: gate.name, board: board.name, from: gate.rule.quorum, to: quorum });
    return { ...gate, board: board.id, rule: { ...gate.rule, quorum } };
  });
  return { model: { ...model, gates }, lowered, unplaced: [...unplaced] };
}
