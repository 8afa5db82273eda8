/** A closure report; its customer, its board and the archive follow. */
import { closureReportSchema } from '#domain/project/report.ts';
import { act, idParams, projectFor, receiptSchema } from '../kit/act.ts';
import { httpDoor } from '../kit/door.ts';

export const door = httpDoor({
  summary: 'Report closure: outcomes, benefits, lessons',
  params: idParams,
  body: closureReportSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await projectFor(house, params.id, actor.id);
    return act(
      house,
      { noun: 'project', id: params.id, command: { type: 'report-closure', report: body } },
      { actor, key, status: 201 },
    );
  },
});
