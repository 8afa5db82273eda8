/** Outlooks and calibration. Chances and shares are 0 to 1, money in minor units, days as calendar dates. */

import * as z from 'zod';
import { cardSchema, checksSchema } from '#domain/office/outlook/shapes.ts';
import { items } from '#domain/outlook/items.ts';
import { outcomes } from '#domain/project/outlook/observation.ts';
import { instant, receiptSchema } from './shared.ts';

const share = z.number().meta({ description: '0 to 1' });
const both = <T extends z.ZodType>(of: T) => z.object({ cost: of, slip: of });

const eventOutlookView = z.object({
  card: z.int().meta({ description: 'Version of the card; 0 is the preset' }),
  items: z.array(
    z.object({
      item: z.enum(items),
      name: z.string(),
      level: z.string().meta({ description: 'In words' }),
      points: z.int(),
      most: z.int(),
    }),
  ),
  total: z.int(),
  most: z.int(),
  chance: share,
  others: z
    .object({ from: z.int(), to: z.int(), n: z.int(), k: z.int(), low: share, high: share })
    .meta({ description: 'Of those that the card was made from, with about as many points: of how many it came true' }),
  cell: z
    .object({ worried: z.boolean(), many: z.boolean(), n: z.int(), k: z.int() })
    .meta({ description: 'Whether the rating is amber-red or red, the other points are many, and what came true there' }),
});

const sourceView = {
  from: z.enum(['office', 'table']).meta({ description: 'A class of the office, or the table of HM Treasury' }),
  name: z.string(),
  n: z.int().optional().meta({ description: 'Closed projects in the class' }),
  kept: share
    .optional()
    .meta({ description: 'Share of them that stayed at or below what this project expects over its promise' }),
};

export const outlookView = z
  .object({
    at: instant.meta({ description: 'When the items were stated' }),
    by: z.enum(['report', 'proposal']),
    ...both(eventOutlookView).shape,
    promises: z.object({
      cost: z.object({ promised: z.int(), expected: z.int().optional(), p50: z.int(), p80: z.int(), ...sourceView }).optional(),
      end: z
        .object({ promised: z.string(), expected: z.string().optional(), p50: z.string(), p80: z.string(), ...sourceView })
        .optional(),
    }),
  })
  .meta({ id: 'Outlook', description: 'It informs, and is in no tally' });

const resolutionView = z
  .object({
    outcome: z.enum(outcomes),
    from: z.enum(['report', 'closure', 'pmo', 'time']),
    at: instant,
    change: z.number().optional().meta({ description: 'Growth as a share, or months of slip' }),
    by: z.string().optional(),
  })
  .optional();

const outlookAnswerSchema = z.object({
  outlook: outlookView.optional().meta({ description: 'Absent before admission and after the end' }),
  currency: z.string(),
  observations: z.array(
    z.object({
      id: z.string(),
      at: instant,
      asked: instant.optional().meta({ description: 'When the PMO was asked what came of it' }),
      cards: both(z.int()),
      points: both(z.int()),
      chances: both(share),
      came: z.object({ cost: resolutionView, slip: resolutionView }),
    }),
  ),
  mayTell: z.boolean(),
});

const binView = z.object({ chance: share, n: z.int(), k: z.int(), share, interval: z.array(share).readonly() });
export const comparisonView = z
  .object({
    n: z.int().meta({ description: 'Resolved cases' }),
    k: z.int().meta({ description: 'How many of them came true' }),
    base: share.optional(),
    brier: z.number().optional(),
    brierOfBase: z.number().optional().meta({ description: 'Of whoever always says the base rate; the lower, the better' }),
    order: share
      .optional()
      .meta({ description: 'Of a case that came and one that did not, how often the former had the higher chance' }),
    bins: z.array(binView).readonly(),
  })
  .meta({ id: 'Calibration' });

const publishedCardView = z.object({
  version: z.int(),
  card: cardSchema,
  checks: checksSchema.optional().meta({ description: 'Absent of the preset' }),
  data: z.string().optional(),
  at: instant.optional(),
  by: z.string().optional(),
  reason: z.string().optional(),
});

const eventCalibrationView = z.object({
  card: comparisonView,
  rating: comparisonView,
  cells: z
    .array(
      z.object({
        worried: z.boolean(),
        many: z.boolean(),
        n: z.int(),
        k: z.int(),
        share: share.optional(),
        interval: z.array(share).readonly(),
      }),
    )
    .readonly(),
  open: z.int().meta({ description: 'Observations of which nothing has told yet what came' }),
  cannotTell: z.int(),
  inForce: publishedCardView,
  former: z.array(publishedCardView).meta({ description: 'Cards of the office before it, newest first' }),
  tried: z
    .object({ checks: checksSchema, why: z.string().optional().meta({ description: 'Why no newer card can be published' }) })
    .meta({ description: 'What an own card would come to now' }),
});

const calibrationSchema = z.object({
  name: z.string(),
  ...both(eventCalibrationView).shape,
  /** Chances that members gave with their ballots, against projects that closed. */
  board: comparisonView,
  people: z.object({
    base: share.optional().meta({ description: 'How often what was thought likely did not come in, of all members' }),
    people: z
      .array(
        z.object({
          person: z.string(),
          n: z.int(),
          failed: z.int(),
          cases: z
            .array(
              z.object({
                member: z.string(),
                project: z.string(),
                title: z.string(),
                at: z.string(),
                chance: share,
                happened: z.boolean(),
              }),
            )
            .readonly()
            .optional()
            .meta({ description: 'Until there are twenty' }),
          share: z.object({ rate: share, above: share, standsOut: z.boolean() }).optional(),
        }),
      )
      .readonly(),
    limits: z.array(z.object({ n: z.int(), inner: z.array(share).readonly(), outer: z.array(share).readonly() })).readonly(),
  }),
  mayPublish: z.boolean(),
});
export type CalibrationAnswer = z.output<typeof calibrationSchema>;
export type OutlookAnswer = z.output<typeof outlookAnswerSchema>;
export type ShownOutlook = z.output<typeof outlookView>;

export const outlookAnswers = {
  'get-outlook': outlookAnswerSchema,
  'tell-outcome': receiptSchema,
  'get-calibration': calibrationSchema,
  'publish-outlook-card': receiptSchema,
} as const;
