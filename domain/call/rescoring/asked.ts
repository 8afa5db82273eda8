/**
 * Which two models a portfolio is scored under: the goals of the office, a version that it has published, one of them with other weights, or a draft that
 * nobody has published. Nothing of it is stored.
 */
import * as z from 'zod';
import type { OfficeState } from '../../office/state.ts';
import { type Checked, faultAt } from '../../scoring/fault.ts';
import { scoringModelSchema } from '../../scoring/models/model.ts';
import { faultInModel } from '../../scoring/models/model-faults.ts';
import { idOfGoals } from '../../scoring/models/published.ts';
import { idSchema } from '../../values/text.ts';
import { type FrozenModel, isForPanels } from '../frozen-model.ts';
import { modelMeant } from '../opening/model-meant.ts';
import { withWeights } from '../tried.ts';
import { tryWeightsSchema } from '../try-weights.ts';

const askedModelSchema = z.strictObject({
  id: idSchema
    .optional()
    .meta({ description: 'Of a published model; `goals`, or left out, for the goals of the office as they are' }),
  version: z.int().min(1).optional().meta({ description: 'Of the published model; its newest when left out' }),
  weights: tryWeightsSchema.shape.weights.optional().meta({ description: 'Other weights, to be tried; one for each goal' }),
  scoring: scoringModelSchema.optional().meta({ description: 'A draft that nobody has published, instead of an id' }),
});
export type AskedModel = z.output<typeof askedModelSchema>;

const underWay = ['submitted', 'returned', 'active', 'on-hold', 'closing'] as const;
const statuses = [...underWay, 'declined', 'withdrawn', 'killed', 'closed'] as const;

/** The body that scores a portfolio under two models. */
export const rescoreSchema = z
  .strictObject({
    before: askedModelSchema.default({}).meta({ description: 'The model now; the goals of the office when left out' }),
    after: askedModelSchema.meta({ description: 'The other model' }),
    statuses: z
      .array(z.enum(statuses))
      .min(1)
      .max(statuses.length)
      .default([...underWay])
      .meta({ description: 'Which projects; those that are neither declined nor over when left out' }),
    limit: z.int().min(1).max(1000).default(200),
    from: z.int().min(0).default(0).meta({ description: 'How many rows to leave out: `next` of the page before' }),
  })
  .meta({ example: { before: { id: 'benefit', version: 1 }, after: { id: 'benefit', version: 2 } } });
export type Rescore = z.output<typeof rescoreSchema>;

export interface MeantModel {
  readonly model: FrozenModel;
  /** Nobody has published it as it is here. */
  readonly draft: boolean;
}

/** The fault names the field of the request: `after.weights.1.dimension`. */
export function modelAsked(office: OfficeState, asked: AskedModel, field: 'before' | 'after'): Checked<MeantModel> {
  const { value: model, fault } = asked.scoring === undefined ? published(office, asked) : drafted(asked);
  if (fault) return faultAt(`${field}.${fault.field}`, fault.message);
  if (asked.weights === undefined) return { value: { model, draft: asked.scoring !== undefined } };
  const { value: tried, fault: wrong } = withWeights(model, asked.weights);
  return wrong ? faultAt(`${field}.${wrong.field}`, wrong.message) : { value: { model: tried, draft: true } };
}

function published(office: OfficeState, { id, version }: AskedModel): Checked<FrozenModel> {
  if (version !== undefined && (id === undefined || id === idOfGoals))
    return faultAt(
      'version',
      'The goals of the office have no versions to choose from; leave the version out, or name a published model.',
    );
  const meant = modelMeant(office, id === undefined || id === idOfGoals ? undefined : { id, version });
  if (!('refusal' in meant)) return { value: meant };
  const { field = 'model.id', message } = meant.refusal;
  return faultAt(field === 'model' ? 'id' : field.replace('model.', ''), message);
}

function drafted({ id, version, scoring }: AskedModel): Checked<FrozenModel> {
  if (!scoring) return faultAt('scoring', 'Give a draft.');
  if (id !== undefined || version !== undefined)
    return faultAt('scoring', 'A draft stands for itself; leave out either the draft or the id and version.');
  const fault = faultInModel(scoring);
  if (fault) return faultAt(`scoring.${fault.field}`, fault.message);
  if (isForPanels({ method: scoring.method })) return { value: { id: 'draft', version: 1, name: 'Draft', scoring } };
  return faultAt(
    'scoring.method',
    'Projects are not scored by it from ratings: it compares all of them with each other, or is about money alone.',
  );
}
