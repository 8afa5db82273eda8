/** A sponsor proposes a project. The same Idempotency-Key of the same person always means the same project. */
import { sha256 } from '#domain/history/digest.ts';
import { proposalSchema } from '#domain/project/proposal.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'Submit a proposal; intake scores it and answers within moments',
  body: proposalSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ body, actor, key }, app) {
    const project = key === undefined ? app.ports.ids.next() : sha256(`${actor.id} ${key}`).slice(0, 22);
    return runCommand(
      app,
      { aggregate: 'project', id: project, command: { type: 'submit-proposal', project, proposal: body } },
      { actor, key, status: 201 },
    );
  },
});
