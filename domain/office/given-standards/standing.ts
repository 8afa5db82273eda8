/** How an office stands to each standard that the office above gives: it has not taken it, has the same, is behind, or has its own; and what differs. */
import * as z from 'zod';
import { own } from '../../values/record.ts';
import {
  type Difference,
  differenceSchema,
  modelDifferences,
  reportingDifferences,
  scoringModelDifferences,
} from '../differences.ts';
import type { PublishedGateModel } from '../gate-model.ts';
import { gateModelOf, modelVersionKey, type OfficeState, scoringModelOf, scoringVersionKey } from '../state.ts';
import { adoptedHere } from './adopted.ts';
import { versionTaken } from './from-above.ts';
import { cycleKey } from './given.ts';

export const kindsOfStandard = ['gate-model', 'scoring-model', 'reporting'] as const;
export const standings = ['not-taken', 'same', 'behind', 'own'] as const;

const shape = {
  kind: z.enum(kindsOfStandard),
  id: z.string().meta({ description: 'Of the model; `reporting` for the reporting cycle' }),
  name: z.string(),
  version: z.int().meta({ description: 'The one that is given' }),
  binding: z.boolean().meta({ description: 'Whether the PMO of the office below is asked until it has taken this version' }),
  standing: z.enum(standings).meta({
    description:
      '`behind`: taken from another version than the one that is given; `own`: set by the office itself, or changed since it was taken',
  }),
  taken: z.int().optional().meta({ description: 'The version of the office above that it was taken from' }),
  differences: z
    .array(differenceSchema)
    .meta({ description: 'What taking it over would change, but for boards: each office names its own' }),
};
export const standingSchema = z.object(shape);
export type Standing = z.output<typeof standingSchema>;

/** Of all that the office above gives; none where it gives nothing, or where there is none. */
export function standingsOf(office: OfficeState, above: OfficeState | undefined): readonly Standing[] {
  if (!above?.given) return [];
  const { gateModels, scoringModels, reporting } = above.given;
  return [
    ...gateModels.flatMap(entry => ofGateModel(entry, office, above)),
    ...scoringModels.flatMap(entry => ofScoringModel(entry, office, above)),
    ...(reporting ? [ofCycle(reporting, office)] : []),
  ];
}

/** A binding standard is asked for until the version that is given was taken over; whatever an office changes of it afterwards is its own affair. */
export function isAskedFor({ binding, standing, taken, version }: Omit<Standing, 'differences'>): boolean {
  return binding && standing !== 'same' && taken !== version;
}

/** The name under which versions of it are kept. */
export function keyOf({ kind, id }: Pick<Standing, 'kind' | 'id'>): string {
  if (kind === 'gate-model') return modelVersionKey(id);
  return kind === 'scoring-model' ? scoringVersionKey(id) : cycleKey;
}

type Given = NonNullable<OfficeState['given']>;

function ofGateModel(
  { model: id, version, binding }: Given['gateModels'][number],
  office: OfficeState,
  above: OfficeState,
): Standing[] {
  const [given, here] = [gateModelOf(above, id, version), gateModelOf(office, id)];
  if (!given) return [];
  const asked = { kind: 'gate-model' as const, id, name: given.name, version, binding };
  if (!here) return [notTaken(asked)];
  const from = (model: PublishedGateModel) => modelDifferences(here, adoptedHere(model, office).model);
  const others = (own(above.gateModels, id) ?? []).filter(other => other.version !== version);
  const alike = others.findLast(other => from(other).length === 0)?.version;
  return [stands(asked, { taken: versionTaken(office, modelVersionKey(id)) ?? alike, differences: from(given) })];
}

function ofScoringModel(
  { model: id, version, binding }: Given['scoringModels'][number],
  office: OfficeState,
  above: OfficeState,
): Standing[] {
  const [given, here] = [scoringModelOf(above, id, version), scoringModelOf(office, id)];
  if (!given) return [];
  const asked = { kind: 'scoring-model' as const, id, name: given.name, version, binding };
  if (!here) return [notTaken(asked)];
  const others = (own(above.scoringModels, id) ?? []).filter(other => other.version !== version);
  const alike = others.findLast(other => scoringModelDifferences(here, other).length === 0)?.version;
  const taken = versionTaken(office, scoringVersionKey(id)) ?? alike;
  return [stands(asked, { taken, differences: scoringModelDifferences(here, given) })];
}

function ofCycle({ version, rules, binding }: NonNullable<Given['reporting']>, office: OfficeState): Standing {
  const asked = { kind: 'reporting' as const, id: cycleKey, name: 'Reporting cycle', version, binding };
  const here = office.reporting?.rules ?? [];
  if (here.length === 0) return notTaken(asked);
  return stands(asked, { taken: versionTaken(office, cycleKey), differences: reportingDifferences(here, rules) });
}

type Asked = Pick<Standing, 'kind' | 'id' | 'name' | 'version' | 'binding'>;

function notTaken(asked: Asked): Standing {
  return { ...asked, standing: 'not-taken', differences: [] };
}

function stands(
  asked: Asked,
  { taken, differences }: { readonly taken: number | undefined; readonly differences: readonly Difference[] },
): Standing {
  const known = { ...asked, ...(taken !== undefined && { taken }), differences: [...differences] };
  if (differences.length === 0) return { ...known, standing: 'same' };
  return { ...known, standing: taken !== undefined && taken !== asked.version ? 'behind' : 'own' };
}
