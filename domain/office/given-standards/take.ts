/** An office takes over a standard that the office above gives: published here by the same rules as any other, with where it comes from on record. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { isolated } from '../../values/isolated.ts';
import type { OfficeContext } from '../context.ts';
import type { OfficeFact } from '../facts.ts';
import { requirePmo } from '../permissions.ts';
import { reportingDecisions } from '../reporting/decide.ts';
import { scoringModelDecisions } from '../scoring-models/decide.ts';
import { standardDecisions } from '../standards/decide.ts';
import { boardOf, gateModelOf, type OfficeState, scoringModelOf } from '../state.ts';
import { adoptedHere } from './adopted.ts';
import type { GivenStandardCommands, StandardToTake } from './commands.ts';
import { givenBy, versionTaken } from './from-above.ts';
import { cycleKey, type TakenFrom } from './given.ts';
import { keyOf, standingsOf } from './standing.ts';

type TakeCommand = GivenStandardCommands['take-standard'];

/** What a standard is taken over with. */
interface Taking {
  readonly state: OfficeState;
  readonly above: OfficeState;
  readonly context: OfficeContext;
  readonly command: Pick<TakeCommand, 'expectedVersion'> & { readonly reason: string };
}

export function take(
  state: OfficeState,
  { standard, expectedVersion, reason }: TakeCommand,
  context: OfficeContext,
): Decision<OfficeFact> {
  const { above } = context;
  const no = requirePmo(state, context) ?? requireGiven(standard, above);
  if (no || !above) return no ?? noStandard;
  const key = keyToTake(standard);
  const same = standingsOf(state, above).some(entry => keyOf(entry) === key && entry.standing === 'same');
  if (same && versionTaken(state, key) === standard.version) return { facts: [] };
  const why = reason ?? `Taken over from ${isolated(above.name)}, version ${standard.version}.`;
  const decision = published(standard, { state, above, context, command: { expectedVersion, reason: why } });
  return 'refusal' in decision ? decision : { facts: decision.facts.map(fact => withOrigin(fact, standard, above)) };
}

const noStandard = refuse('not-found', 'No office stands above this one, so none gives it a standard.', 'standard');

function keyToTake(standard: StandardToTake): string {
  return keyOf(standard.kind === 'reporting' ? { kind: 'reporting', id: cycleKey } : { kind: standard.kind, id: standard.model });
}

function requireGiven(standard: StandardToTake, above: OfficeState | undefined): Refused {
  if (!above) return noStandard;
  const given = givenBy(above).find(({ key }) => key === keyToTake(standard));
  if (!given)
    return refuse(
      'not-found',
      `${isolated(above.name)} does not give this standard (any more); take one of those that it gives, or set your own.`,
      'standard',
    );
  if (given.version === standard.version) return undefined;
  return refuse(
    'version-changed',
    `${isolated(above.name)} gives version ${given.version} of it by now, and you have read version ${standard.version}. Read it again, then take it over.`,
    'standard.version',
  );
}

function published(standard: StandardToTake, { state, above, context, command }: Taking): Decision<OfficeFact> {
  if (standard.kind === 'gate-model') return takeGateModel(standard, { state, above, context, command });
  if (standard.kind === 'reporting') {
    const rules = above.given?.reporting?.rules ?? [];
    return reportingDecisions['set-reporting'](state, { type: 'set-reporting', rules: [...rules], ...command }, context);
  }
  const given = scoringModelOf(above, standard.model, standard.version);
  if (!given) return noStandard;
  const { version: _, ...model } = given;
  const publish = { type: 'publish-scoring-model', ...model, ...command } as const;
  return scoringModelDecisions['publish-scoring-model'](state, publish, context);
}

function takeGateModel(
  { model: id, version, places, default: asDefault }: Extract<StandardToTake, { kind: 'gate-model' }>,
  { state, above, context, command }: Taking,
): Decision<OfficeFact> {
  const given = gateModelOf(above, id, version);
  if (!given) return noStandard;
  const { model, unplaced } = adoptedHere(given, state, places);
  const [board] = unplaced;
  if (board !== undefined)
    return refuse(
      'unknown-reference',
      `Say which board of this office decides where the model says ${isolated(boardOf(above, board)?.name ?? board)}; this office has ${state.boards.length === 0 ? 'no board yet' : `the boards ${state.boards.map(({ id: own }) => own).join(', ')}`}.`,
      `standard.places.${board}`,
    );
  return standardDecisions['publish-gate-model'](
    state,
    { type: 'publish-gate-model', model, default: asDefault, ...command },
    context,
  );
}

function withOrigin(fact: OfficeFact, { version }: StandardToTake, { id }: OfficeState): OfficeFact {
  if (id === undefined) return fact;
  const taken: TakenFrom = { office: id, version };
  if (fact.type === 'gate-model-published' || fact.type === 'scoring-model-published' || fact.type === 'reporting-set')
    return { ...fact, taken };
  return fact;
}
