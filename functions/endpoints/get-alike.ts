/** What a project may be the same as, and what could share work with it; titles of other offices only for who belongs to them. */
import { comparable } from '#views/alike.ts';
import { asSeenBy, findAlike } from '../kit/alike.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleProject } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-alike', async ({ params, actor }, app) => {
  const { project, office } = await loadVisibleProject(app, params.id, actor.id);
  const alike = await findAlike(app, { office, about: comparable(project.proposal), except: project.id });
  const items = alike.map(({ duplicate, related, ...entry }) => {
    const asked = duplicate >= office.scoring.duplicateAbove;
    return asked
      ? { ...entry, kind: 'duplicate' as const, likeness: duplicate }
      : { ...entry, kind: 'related' as const, likeness: Math.max(duplicate, related) };
  });
  return { body: { items: await asSeenBy(app, actor.id, items) } };
});
