/**
 * A gate model that the office above gives, made to fit an office: a gate that the office has keeps its board, others get the board that decides elsewhere in the
 * place of the same board of the office above, or the one that is named.
 */
import type { Gate, GateModel, PublishedGateModel } from '../gate-model.ts';
import { type AdoptedModel, adoptGates } from '../set-up/adopted-model.ts';
import { gateModelOf, type OfficeState } from '../state.ts';

/** `places` says which board of the office decides in the place of which board of the model, whatever decided until now. */
export function adoptedHere(
  { version: _, ...model }: PublishedGateModel,
  office: OfficeState,
  places: Readonly<Record<string, string>> = {},
): AdoptedModel {
  const here = gateModelOf(office, model.id);
  return adoptGates(model, gate => boardHere(gate, { here, model, places }), office.boards);
}

interface Around {
  readonly here: GateModel | undefined;
  readonly model: GateModel;
  readonly places: Readonly<Record<string, string>>;
}

function boardHere({ id, board }: Gate, { here, model, places }: Around): string {
  const named = Object.hasOwn(places, board) ? places[board] : undefined;
  const own = (gate: string) => here?.gates.find(entry => entry.id === gate)?.board;
  const elsewhere = model.gates.filter(gate => gate.board === board).flatMap(gate => own(gate.id) ?? []);
  return named ?? own(id) ?? elsewhere[0] ?? board;
}
