/** A member of the board that decides next lets a criterion or a condition go, for a reason and until a day. */
import { waiverInputSchema } from '#domain/project/waivers/waiver.ts';
import { projectEndpoint } from '../kit/project-endpoint.ts';

export const endpoint = projectEndpoint({
  summary: 'Waive a criterion of the next gate, a tripwire or a condition, for a reason and until a day',
  body: waiverInputSchema,
  command: body => ({ type: 'grant-waiver', ...body }),
});
