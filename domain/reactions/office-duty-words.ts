/** What a mail says of something that waits in an office, kind by kind: its standards, its people, its periods. */
import type { DutyKind } from '../duties/kinds.ts';
import { periodInWords } from '../office/reporting/period-words.ts';
import { dayInWords } from '../values/time.ts';
import type { Words } from './duty-telling.ts';
import { item } from './phrases.ts';

export const officeDutyWords = {
  'below-minimum': ({ about = '' }, { title }, days) => ({
    subject: `Below the minimum for ${days} days: ${title}`,
    lines: [
      'A gate model lacks something of the minimum that the office above has set; publish a version that contains it:',
      item(about),
    ],
  }),
  'standard-behind': ({ about = '' }, { title }, days) => ({
    subject: `Asked for by the office above for ${days} days: ${title}`,
    lines: ['The office above asks you to take over this standard in the version that it gives:', item(about)],
  }),
  'second-person': ({ about = '' }, { title }, days) => ({
    subject: `A change still waits for a second person: ${title}`,
    lines: [`For ${days} days a change has waited for a second person to approve or refuse it:`, item(about)],
  }),
  invitation: ({ about = '' }, { title }, days) => ({
    subject: `Still waiting for an answer: ${title} names ${about}`,
    lines: [
      `For ${days} days the office ${title} has waited for ${about} to join or to decline. Nothing changes until then.`,
      'An administrator may take the invitation back.',
    ],
  }),
  consent: ({ about = '' }, { title }, days) => ({
    subject: `Still waiting for your consent: ${title}`,
    lines: [`For ${days} days a delegation of your ballots has waited for your consent:`, item(about)],
  }),
  delegation: ({ about = '', due = '' }) => ({
    subject: `A delegation ends on ${dayInWords(due)}: ${about}`,
    lines: ['After that the ballots are cast by the member alone. Grant another if the member stays away.'],
  }),
  'report-asking': ({ about = '' }, { title }) => ({ subject: `Reports on ${periodInWords(about)}: ${title}`, lines: [] }),
  'period-closing': ({ about = '' }, { title }, days) => ({
    subject: `Close ${periodInWords(about)}: ${title}`,
    lines: [`For ${days} days every report on ${periodInWords(about)} has been filed or missed, and the period is still open.`],
  }),
} satisfies { readonly [K in DutyKind]?: Words };
