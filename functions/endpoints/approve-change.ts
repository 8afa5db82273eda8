/** A second person approves a change by which its author gains a role or a seat, an erasure, or the end of a legal hold. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('approve-change', ({ params, ...sender }, app) => {
  return runCommand(
    app,
    { aggregate: 'office', id: params.id, command: { type: 'approve-change', change: params.change } },
    sender,
  );
});
