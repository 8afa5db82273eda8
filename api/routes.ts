/**
 * Every operation of the HTTP API as data: how it is addressed, whether it needs a sign-in, what it does. Both hosts read this list: cdk/
 * makes routes and permissions of it, local/ a gateway. What an operation takes, answers and looks like stands under the same id in
 * requests.ts, answers.ts and examples.ts; its handler in functions/endpoints.ts. None of them compiles with an id missing.
 */

import { alertRoutes } from './routes/alerts.ts';
import { auditRoutes } from './routes/audit.ts';
import { benefitRoutes } from './routes/benefits.ts';
import { callRoutes } from './routes/calls.ts';
import { dutyRoutes } from './routes/duties.ts';
import { exportRoutes } from './routes/exports.ts';
import { feedRoutes } from './routes/feeds.ts';
import { gateModelRoutes } from './routes/gate-models.ts';
import { givenStandardRoutes } from './routes/given-standards.ts';
import { identityRoutes } from './routes/identity.ts';
import { importRoutes } from './routes/imports.ts';
import { listRoutes } from './routes/lists.ts';
import { mailRoutes } from './routes/mail.ts';
import { measureRoutes } from './routes/measures.ts';
import { meetingRoutes } from './routes/meetings.ts';
import { minimumRoutes } from './routes/minimum.ts';
import { officeRoutes } from './routes/offices.ts';
import { officesBelowRoutes } from './routes/offices-below.ts';
import { outlookRoutes } from './routes/outlooks.ts';
import { personalDataRoutes } from './routes/personal-data.ts';
import { portfolioRoutes } from './routes/portfolio.ts';
import { projectRoutes } from './routes/projects.ts';
import { publicLogRoutes } from './routes/public-log.ts';
import { reportingRoutes } from './routes/reporting.ts';
import { reviewRoutes } from './routes/reviews.ts';
import type { RouteShape } from './routes/route-shape.ts';
import { routingRoutes } from './routes/routing.ts';
import { scimRoutes } from './routes/scim.ts';
import { selectionRoutes } from './routes/selections.ts';
import { serviceAccountRoutes } from './routes/service-accounts.ts';
import { systemRoutes } from './routes/system.ts';
import { thresholdRoutes } from './routes/thresholds.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import { weightingRoutes } from './routes/weightings.ts';

const rows = [
  ...systemRoutes,
  ...projectRoutes,
  ...reviewRoutes,
  ...callRoutes,
  ...selectionRoutes,
  ...weightingRoutes,
  ...meetingRoutes,
  ...dutyRoutes,
  ...measureRoutes,
  ...alertRoutes,
  ...benefitRoutes,
  ...listRoutes,
  ...officeRoutes,
  ...gateModelRoutes,
  ...serviceAccountRoutes,
  ...importRoutes,
  ...scimRoutes,
  ...reportingRoutes,
  ...webhookRoutes,
  ...officesBelowRoutes,
  ...portfolioRoutes,
  ...identityRoutes,
  ...feedRoutes,
  ...mailRoutes,
  ...thresholdRoutes,
  ...routingRoutes,
  ...minimumRoutes,
  ...givenStandardRoutes,
  ...outlookRoutes,
  ...auditRoutes,
  ...personalDataRoutes,
  ...exportRoutes,
  ...publicLogRoutes,
] as const;

export type RouteId = (typeof rows)[number]['id'];

export interface Route extends RouteShape {
  readonly id: RouteId;
}

export const routes: readonly Route[] = rows;
