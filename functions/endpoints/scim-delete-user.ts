/** The directory lets go of a user: gone for the directory, deactivated in the office, whose history keeps the person. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { refused } from '../kit/problem.ts';
import { directoryOffice } from '../kit/scim/directory.ts';

export const endpoint = defineEndpoint('scim-delete-user', async ({ params, actor }, app) => {
  const { id } = await directoryOffice(app, actor);
  const command = { type: 'let-go-of-person' as const, person: params.id };
  const answer = await app.execute<'office'>({ aggregate: 'office', id, command, actor });
  if ('refusal' in answer) throw refused(answer.refusal);
  return { body: undefined };
});
