/** What holds of the minimum and the standards of an office above, judged apart from the rules: by the quorum of the first gate and its must. */
import type { GateModel } from '#domain/office/gate-model.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { first, type Invariant } from './judged.ts';
import { factsOf } from './reading.ts';

/** What the minimum of the histories asks for, told again in other words than the rule has. */
function lacks(model: GateModel, above: OfficeState | undefined): boolean {
  const bound = above?.minimum;
  const minimum = bound && above.gateModels[bound.model]?.find(({ version }) => version === bound.version);
  if (!minimum) return false;
  const at = ({ gates }: GateModel, id: string) => gates.find(gate => gate.id === id);
  return minimum.gates.some(({ id, rule, criteria }) => {
    const here = at(model, id);
    if (here?.authority !== 'binding' || here.rule.quorum < rule.quorum) return true;
    return criteria.some(
      ({ kind, id: must }) => kind === 'must' && !here.criteria.some(entry => entry.id === must && entry.kind === 'must'),
    );
  });
}

/** A gate model that lacks something of the minimum that stands is never published. */
export const noModelBelowTheMinimumIsPublished: Invariant = ({ world, stored }) =>
  first(stored?.facts ?? [], fact =>
    fact.type === 'gate-model-published' && lacks(fact.model, world.above)
      ? `${fact.model.id}, version ${fact.model.version}, lacks something of the minimum`
      : undefined,
  );

/** Once it was compared, what is noted as asked by the office above is what is so: each model that lacks something is named, and no other. */
export const whatIsAskedAboveIsSo: Invariant = ({ world, command }) => {
  if (command.type !== 'compare-standards' || !world.above) return undefined;
  const newest = new Map(factsOf(world.log, 'gate-model-published').map(({ fact }) => [`${fact.model.id}`, fact.model]));
  const meant = [...newest].flatMap(([id, model]) => (lacks(model, world.above) ? [id] : []));
  const asked = world.office.state.askedAbove ?? [];
  const named = asked.filter(({ kind }) => kind === 'below-minimum').map(({ key }) => key.split(':')[1]);
  if (meant.toSorted().join() === named.toSorted().join()) return undefined;
  return `asked about ${named.join() || 'nothing'}, and ${meant.join() || 'nothing'} lacks something`;
};
