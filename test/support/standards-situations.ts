/** Offices whose standards are not what the office above asks for: each with the deed that ends the wait. */
import { office } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { must, officeWorld, type World } from './fixtures.ts';
import { fold } from './given.ts';
import { boards, gateModel, people } from './standards.ts';

/** The office above: it has the same gate model, and publishes these facts besides. */
export function officeAboveWith(...facts: readonly OfficeFact[]) {
  return fold<ReturnType<typeof office.evolve>, never, OfficeFact, never>(office as never, [
    { type: 'office-founded', office: 'head' as never, name: 'Head office', currency: 'GBP' },
    { type: 'people-set', people: [...people] },
    { type: 'boards-set', boards: [...boards] },
    { type: 'gate-model-published', model: { ...gateModel(), version: 1 }, default: false },
    ...facts,
  ]);
}

const compare = { type: 'compare-standards' } as const;

/** A second person of each board must vote more than below. */
export const stricter = gateModel({ first: { rule: { quorum: 4 } } });

/** Its gate model was published before the minimum was set, with a smaller quorum. */
export function belowTheMinimum(): [World, () => unknown] {
  const world = officeWorld();
  world.above = officeAboveWith(
    { type: 'gate-model-published', model: { ...stricter, version: 2 }, default: false },
    { type: 'minimum-set', minimum: { model: stricter.id, version: 2 } },
  );
  must(world.toOffice(compare));
  const meets = () => {
    must(world.toOffice({ type: 'publish-gate-model', model: stricter, default: false }, 'petra'));
    must(world.toOffice(compare));
  };
  return [world, meets];
}

/** The office above gives a newer version of the gate model, and asks that it is taken over. */
export function behindTheStandard(): [World, () => unknown] {
  const world = officeWorld();
  world.above = officeAboveWith(
    { type: 'gate-model-published', model: { ...stricter, version: 2 }, default: false },
    {
      type: 'standards-given',
      given: { gateModels: [{ model: stricter.id, version: 2, binding: true }], scoringModels: [] },
    },
  );
  must(world.toOffice(compare));
  const standard = { kind: 'gate-model' as const, model: stricter.id, version: 2, places: {}, default: false };
  const takes = () => {
    must(world.toOffice({ type: 'take-standard', standard }, 'petra'));
    must(world.toOffice(compare));
  };
  return [world, takes];
}
