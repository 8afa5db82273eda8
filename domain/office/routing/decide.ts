/** The PMO and administrators set the table of sizes: each row names a gate model of the office, asks for something, and can be reached. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { officePreconditions } from '../actions.ts';
import { gateModelOf, type OfficeState } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { RoutingCommands } from './commands.ts';
import { covers, type RouteRow, type Routing } from './routing.ts';

export const routingDecisions: OfficeDecisions<RoutingCommands> = {
  'set-routing': (state, { routing, expectedVersion, reason }, context) => {
    const no =
      officePreconditions['set-routing'](state, context) ??
      (routing && faultInRouting(routing, state)) ??
      changedSince(state, 'routing', expectedVersion);
    if (no) return no;
    if (digestOf(state.routing ?? null) === digestOf(routing ?? null)) return { facts: [] };
    return { facts: [{ type: 'routing-set', routing, ...(reason !== undefined && { reason }) }] };
  },
};

function faultInRouting({ rows, otherwise }: Routing, office: OfficeState): Refused {
  for (const [index, row] of rows.entries()) {
    const fault = faultInModel(row.model, `routing.rows.${index}.model`, office) ?? faultInRow(row, index, rows);
    if (fault) return fault;
  }
  return faultInModel(otherwise, 'routing.otherwise', office);
}

function faultInModel(model: string, field: string, office: OfficeState): Refused {
  if (gateModelOf(office, model)) return undefined;
  return refuse(
    'unknown-reference',
    `This office has no gate model ${model}; publish it first, or choose one of its models.`,
    field,
  );
}

function faultInRow(row: RouteRow, index: number, rows: readonly RouteRow[]): Refused {
  const field = `routing.rows.${index}`;
  if (row.costFrom === undefined && row.risk === undefined && !row.strategic)
    return refuse(
      'unknown-reference',
      `Row ${index + 1} asks for nothing: name a cost, a class of risk or strategic; what applies to everything else is the last line.`,
      field,
    );
  const before = rows.findIndex((earlier, place) => place < index && covers(earlier, row));
  if (before < 0) return undefined;
  return refuse(
    'unknown-reference',
    `Row ${index + 1} is never reached: everything that it applies to is taken by row ${before + 1}. Put it before that row, or leave it out.`,
    field,
  );
}
