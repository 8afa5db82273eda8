/** What the lists of an office and of those below it come to, as the office above reads them. Money in minor units. */
import * as z from 'zod';
import { dutyView } from './duties.ts';
import { alertRowView, projectRowView } from './lists.ts';
import { reportRowView } from './reporting.ts';
import { pageOf, type Shown } from './shared.ts';

const moneySchema = z.object({
  currency: z.string(),
  cost: z.int().meta({ description: 'As boards approved it last; as proposed before the first' }),
  forecast: z.int().meta({ description: 'Where a project has none, its cost' }),
  unknown: z.int().meta({ description: 'Projects with neither, which both sums lack' }),
});

const figuresSchema = z
  .object({
    projects: z.int(),
    underWay: z.int(),
    deciding: z.int().meta({ description: 'Projects of which a board decides now' }),
    chosenModels: z.int().meta({ description: 'Projects for which another gate model was chosen than their size says' }),
    alerts: z.int(),
    musts: z.int(),
    waiting: z.int().meta({ description: 'What waits for somebody' }),
    late: z.int(),
    reportsToCome: z.int().meta({ description: 'Of the periods that are not closed' }),
    reportsMissed: z.int(),
    money: z.array(moneySchema).meta({ description: 'By currency; amounts of two currencies are never added' }),
  })
  .meta({ id: 'OfficeFigures', description: 'What lists come to; declined and withdrawn projects are not counted' });
export type OfficeFigures = z.output<typeof figuresSchema>;

const open = z.boolean().meta({ description: 'Whether you belong to that office and may open its pages' });

export const rollUpSchema = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        currency: z.string(),
        parent: z.string().optional(),
        depth: z.int().meta({ description: '0 for the office that is asked for' }),
        open,
        own: figuresSchema,
        all: figuresSchema,
      }),
    )
    .meta({
      description:
        'Each office stands right after its parent and what is below those before it; `own` is of the office alone, `all` of it and all below it',
    }),
  more: z.boolean().meta({ description: 'There are more offices than are read at once: ask for one of those below' }),
});
export type RollUpAnswer = Shown<z.output<typeof rollUpSchema>>;

const inOffice = { office: z.string(), officeName: z.string(), open };

const projectBelow = projectRowView
  .omit({ people: true, goals: true, rated: true, openReview: true, scoredBy: true })
  .extend({
    ...inOffice,
    currency: z.string(),
    stageName: z.string().optional().meta({ description: 'As the gate model of that office calls the stage' }),
    sponsorName: z.string(),
    managerName: z.string().optional(),
  })
  .meta({ id: 'ProjectBelow' });
const alertBelow = alertRowView.extend({ ...inOffice, ownerName: z.string() }).meta({ id: 'AlertBelow' });
const dutyBelow = dutyView.extend(inOffice).meta({ id: 'DutyBelow' });
const reportBelow = reportRowView.extend({ ...inOffice, askedName: z.string() }).meta({ id: 'ReportBelow' });
export type ProjectBelow = z.output<typeof projectBelow>;
export type AlertBelow = z.output<typeof alertBelow>;
export type DutyBelow = z.output<typeof dutyBelow>;
export type ReportBelow = z.output<typeof reportBelow>;

export const officesBelowAnswers = {
  'get-roll-up': rollUpSchema,
  'get-projects-below': pageOf(projectBelow),
  'get-alerts-below': pageOf(alertBelow),
  'get-duties-below': pageOf(dutyBelow),
  'get-reports-below': pageOf(reportBelow),
} as const;
