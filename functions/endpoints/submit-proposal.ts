/** A sponsor proposes a project. The same Idempotency-Key of the same person always means the same project. */
import { sha256 } from '#domain/history/digest.ts';
import { proposalSchema } from '#domain/project/proposal.ts';
import { act, officeFor, receiptSchema } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Submit a proposal; intake scores it and answers within moments',
  body: proposalSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ body, actor, key }, house) {
    await officeFor(house, body.office, actor.id);
    const project = key === undefined ? house.ports.ids.next() : sha256(`${actor.id} ${key}`).slice(0, 22);
    return act(
      house,
      { noun: 'project', id: project, command: { type: 'submit-proposal', project, proposal: body } },
      { actor, key, status: 201 },
    );
  },
});
