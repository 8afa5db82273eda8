/** Evidence for a gate. A round that is open becomes void, because its board has not seen it. */
import { evidenceInputSchema } from '#domain/project/report.ts';
import { act, idParams, projectFor, receiptSchema } from '../kit/act.ts';
import { httpDoor } from '../kit/door.ts';

export const door = httpDoor({
  summary: "Add evidence, or a role's word on a criterion",
  params: idParams,
  body: evidenceInputSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, house) {
    await projectFor(house, params.id, actor.id);
    return act(
      house,
      { noun: 'project', id: params.id, command: { type: 'add-evidence', evidence: body } },
      { actor, key, status: 201 },
    );
  },
});
