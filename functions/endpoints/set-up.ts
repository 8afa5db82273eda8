/** Founds the first office by the code of the start, and says how its administrator signs in. */
import { type FirstOffice, foundFirstOffice } from '#domain/office/founding/first-office.ts';
import type { App } from '../kit/app.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { refused } from '../kit/problem.ts';
import { openSetUp } from '../kit/set-up.ts';

export const endpoint = defineEndpoint('set-up', async ({ body: { code, ...first }, key }, app) => {
  const setUp = await openSetUp(app, code);
  return setUp.inTurn(async () => {
    await openSetUp(app, code);
    const person = await found(app, first, key);
    setUp.done();
    const signIn = await setUp.invite(person);
    return { body: { office: first.id, person, ...(signIn && { signIn }) } };
  });
});

/** The id of the administrator. */
async function found(app: App, first: FirstOffice, key: string | undefined): Promise<string> {
  const command = { type: 'found-office', ...foundFirstOffice(first) } as const;
  const actor = { kind: 'system', id: 'set-up' } as const;
  const answer = await app.execute({ aggregate: 'office', id: first.id, command, actor, key });
  if ('refusal' in answer) throw refused(answer.refusal);
  return command.people[0]?.id ?? '';
}
