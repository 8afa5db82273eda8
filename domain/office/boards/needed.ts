/**
 * Boards that gate models need: a board at which a published model decides may neither go nor have fewer seats than the quorum, because
 * the next round would find nobody. The newest version of each model counts. What was amiss before stays allowed, so that an office whose
 * boards never fitted can mend them step by step.
 */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { isolated } from '../../values/isolated.ts';
import type { Gate, PublishedGateModel } from '../gate-model.ts';
import type { OfficeState } from '../state.ts';
import type { Board } from './board.ts';

interface Broken {
  readonly model: PublishedGateModel;
  readonly gate: Gate;
}

/** Refuses boards with which gates could no longer be decided, and names the gates. */
export function faultForModels(office: OfficeState, boards: readonly Board[]): Refused {
  const newest = Object.values(office.gateModels).flatMap(versions => versions.slice(-1));
  const broken = newest.flatMap(model =>
    model.gates
      .filter(gate => !canDecide(gate, boards) && canDecide(gate, office.boards))
      .map((gate): Broken => ({ model, gate })),
  );
  const [first] = broken;
  if (!first) return undefined;
  const at = boards.findIndex(board => board.id === first.gate.board);
  const atTheBoard = broken.filter(({ gate }) => gate.board === first.gate.board);
  const name = isolated(office.boards.find(board => board.id === first.gate.board)?.name ?? first.gate.board);
  const gates = named(atTheBoard);
  if (at === -1)
    return refuse(
      'unknown-reference',
      `The board ${name} decides at ${gates}. Publish the gate model with another board first, then remove this one.`,
      'boards',
    );
  const quorum = Math.max(...atTheBoard.map(({ gate }) => gate.rule.quorum));
  return refuse(
    'quorum-cannot-be-met',
    `The board ${name} needs at least ${quorum} seats for the quorum of ${gates}. Keep the seats, or publish the gate model with a smaller quorum first.`,
    `boards.${at}.seats`,
  );
}

function canDecide({ board: id, rule }: Gate, boards: readonly Board[]): boolean {
  const board = boards.find(entry => entry.id === id);
  return board !== undefined && rule.quorum <= board.seats.length;
}

function named(broken: readonly Broken[]): string {
  const names = broken.map(({ gate, model }) => `${isolated(gate.name)} (${isolated(model.name)})`);
  const [shown, rest] = [names.slice(0, 8), names.length - 8];
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
