/** In the demonstration's office, one of everything that a route can name: a project with a condition and a file, an open round, a delegation. */

import { expect } from 'vitest';
import { aroundToday } from '#test/support/around-today.ts';
import { smallLogo } from '#test/support/logos.ts';
import type { TestHost } from '../support/host.ts';
import { actsOn, because } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { assessedCall } from './calls-made.ts';
import { meetingsMade } from './meetings-made.ts';
import { clarify, type Objects, sendFile, silentWebhook } from './second-office.ts';
import { selectionsMade } from './selections-made.ts';
import { weightingsMade } from './weightings-made.ts';

export async function ownObjects(host: TestHost): Promise<Objects> {
  const { submit, openRound, done, post, decide } = actsOn(() => host);
  const project = await submit();
  const conditions = [{ text: 'Soon.', due: '2099-01-01', blocks: 'none' }];
  await decide(project, await openRound(project), { outcome: 'conditional-go', reason: because, conditions });
  const days = aroundToday;
  await done(post('gatekeeper-1', '/v1/offices/demo/delegations', { to: 'pmo', ...days }));
  await done(post('admin', '/v1/offices/demo/webhooks', silentWebhook));
  const logo = { method: 'PUT', path: '/v1/offices/demo/logo', body: { content: smallLogo } } as const;
  expect((await askAs(host, 'admin', logo)).status).toBe(200);
  await sendFile(host, 'manager', project);
  await done(post('manager', `/v1/projects/${project}/reviews`));
  const review = await openRound(project);
  await clarify(host, { project, review, member: 'gatekeeper-1', manager: 'manager' });
  const about = { office: 'demo', keeper: 'pmo', panel: ['gatekeeper-2', 'gatekeeper-3'], project, sponsor: 'sponsor' };
  const assessed = await assessedCall(host, about);
  const made = await selectionsMade(host, { office: 'demo', keeper: 'pmo', project, board: 'portfolio-board' });
  const items = [{ id: 'reach' }, { id: 'cost' }];
  const weighted = await weightingsMade(host, { office: 'demo', keeper: 'pmo', asked: ['gatekeeper-2', 'gatekeeper-3'], items });
  const chosen = { ...assessed, ...made, ...weighted };
  const ofBoard = { office: 'demo', keeper: 'pmo', board: 'portfolio-board', chair: 'gatekeeper-1', owner: 'manager' };
  const meetings = await meetingsMade(host, ofBoard);
  return { office: 'demo', project, review, condition: 'c1', delegation: 'd1', evidence: 'e1', ...chosen, ...meetings };
}
