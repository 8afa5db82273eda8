/** The request for a round. Several subjects of a project make this fact. */
import type { Gate } from '../../office/gate-model.ts';
import { own } from '../../values/record.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import type { RoundKind } from './record.ts';

/** By which model it is asked for; `alone` when nothing but the change is to be decided. */
interface Asked {
  readonly id: string;
  readonly version: number;
  readonly change?: string;
  readonly alone?: true | undefined;
  readonly kind?: RoundKind | undefined;
  /** The board of the office above is asked. */
  readonly above?: true | undefined;
}

/** The request for a gate's next round. A change of the baseline that waits is decided with it, but not by the review that closes the project. */
export function gateRequest(
  state: Project,
  gate: Gate,
  { id: model, version, alone, kind, above, ...asked }: Asked,
): ProjectFact {
  const round = (own(state.rounds, gate.id) ?? 0) + 1;
  const review = `${state.id}.${gate.id}.${round}`;
  const change = asked.change ?? (gate.closing || kind === 'reopening' ? undefined : state.change?.id);
  return {
    type: 'gate-requested',
    gate: gate.id,
    round,
    review,
    model,
    version,
    change,
    alone,
    ...(kind !== undefined && { kind }),
    ...(above && { above }),
  };
}
