/** The PMO opens calls and says their terms anew; a call freezes its scoring model when it opens, and never gets another. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import type { CallContext } from '../context.ts';
import type { CallFact } from '../facts.ts';
import { requireCallKeeper, requireCallStatus, requireSystem } from '../permissions.ts';
import type { Call } from '../state.ts';
import type { CallDecisions } from '../tables.ts';
import type { CallOpeningCommands } from './commands.ts';
import type { CallTerms } from './facts.ts';
import { modelMeant } from './model-meant.ts';
import { faultInDays, faultInPanels, faultInResources, storedTerms, withUsualTerms } from './terms.ts';

export const callOpeningDecisions: CallDecisions<CallOpeningCommands> = {
  'open-call': ({ id }) => refuse('already-exists', `There is a call ${id} already.`),
  'amend-call': amendCall,
  'start-call': (state, _command, context) => {
    if (state.startedAt !== undefined || state.status !== 'open' || context.now < state.opensAt) return { facts: [] };
    return requireSystem(context) ?? { facts: [{ type: 'call-started' }] };
  },
};

/** The first command of a call. */
export function openCall(
  { type: _, call, office, model: asked, ...said }: { type: 'open-call' } & CallOpeningCommands['open-call'],
  context: CallContext,
): Decision<CallFact> {
  const no = requireCallKeeper(context);
  if (no) return no;
  const model = modelMeant(context.office, asked);
  if ('refusal' in model) return model;
  // Every field that must be said has been said by the schema of the command.
  const terms = withUsualTerms(storedTerms(said, context.office) as CallTerms, context.office);
  const fault = faultInTerms(terms, said, context);
  return fault ?? { facts: [{ type: 'call-opened', call, office, model, ...terms }] };
}

function amendCall(
  state: Call,
  { type: _, reason, ...said }: { type: 'amend-call' } & CallOpeningCommands['amend-call'],
  context: CallContext,
): Decision<CallFact> {
  const no = requireCallKeeper(context) ?? requireCallStatus(state, ['open', 'closed', 'ranked'], 'Amending');
  if (no) return no;
  const fixed = fixedSince(state, said);
  if (fixed) return fixed;
  const anew = storedTerms(said, context.office);
  const changed = Object.fromEntries(
    Object.entries(anew).filter(([key, value]) => digestOf(value) !== digestOf(state[key as keyof CallTerms] ?? null)),
  ) as Partial<CallTerms>;
  if (Object.keys(changed).length === 0) return { facts: [] };
  const fault = faultInTerms({ ...state, ...changed }, said, context);
  return fault ?? { facts: [{ type: 'call-amended', ...changed, reason }] };
}

/** What stays once it has been relied on: the opening day from then on, days and panels of what is closed. */
function fixedSince(state: Call, said: Partial<Record<string, unknown>>): Refused {
  const fixed = [
    ...(state.startedAt === undefined ? [] : ['opens']),
    ...(state.status === 'open' ? [] : ['closes', 'panels', 'assessWithinDays']),
    ...(state.status === 'ranked' ? ['assessBy', 'talkDays'] : []),
  ].find(field => said[field] !== undefined);
  if (fixed === undefined) return undefined;
  return refuse('wrong-status', `This call is past what ${fixed} says; it stays as it was relied on.`, fixed);
}

function faultInTerms(terms: CallTerms, said: Parameters<typeof faultInDays>[1], { office, now }: CallContext): Refused {
  return faultInDays(terms, said, now) ?? faultInPanels(terms.panels, office) ?? faultInResources(terms);
}
