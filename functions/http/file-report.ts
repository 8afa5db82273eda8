/** A status report: money in minor units, days as calendar dates. */
import { reportSchema } from '#domain/project/report.ts';
import { act, idParams, projectFor, receiptSchema } from '../kit/act.ts';
import { httpDoor } from '../kit/door.ts';

export const door = httpDoor({
  summary: 'File a status report; criteria are evaluated at once',
  params: idParams,
  body: reportSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await projectFor(house, params.id, actor.id);
    return act(
      house,
      { noun: 'project', id: params.id, command: { type: 'file-report', report: body } },
      { actor, key, status: 201 },
    );
  },
});
