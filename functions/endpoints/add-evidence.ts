/**
 * Evidence for a gate. None is taken while a board decides. A file must have arrived at the
 * address that this project was given for it, and be what it is said to be.
 */
import { evidenceInputSchema } from '#domain/project/delivery/evidence.ts';
import { mustHaveArrived } from '../kit/arrived-file.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, loadVisibleProject, receiptSchema, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: "Add evidence, or a role's word on a criterion; refused (409) while a board decides",
  params: idParams,
  body: evidenceInputSchema,
  answer: receiptSchema,
  status: 201,
  async handle({ params, body, actor, key }, app) {
    if (body.file) {
      await loadVisibleProject(app, params.id, actor.id);
      await mustHaveArrived(app, params.id, body.file);
    }
    return runCommand(
      app,
      { aggregate: 'project', id: params.id, command: { type: 'add-evidence', evidence: body } },
      { actor, key, status: 201 },
    );
  },
});
