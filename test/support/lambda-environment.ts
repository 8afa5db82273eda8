/** The environment of a Lambda as the stacks make it (test/cdk checks that they name all of it), with values that lead nowhere. */

import type { TableNames } from '#adapters/dynamo/tables.ts';

const arn = (name: string) => `arn:aws:states:eu-west-1:123456789012:stateMachine:${name}`;

export const lambdaEnvironment = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  FACTS_TABLE: 'facts',
  VIEWS_TABLE: 'views',
  PEOPLE_TABLE: 'people',
  SNAPSHOTS_TABLE: 'snapshots',
  SNAPSHOTS_KEY: '/tollgate/test/snapshots/key',
  TOKENS_TABLE: 'tokens',
  NOTES_TABLE: 'notes',
  STATE_MACHINES: JSON.stringify(
    Object.fromEntries(['intake', 'gate-review', 'closure', 'scenario', 'selection'].map(name => [name, arn(name)])),
  ),
  ALIAS: 'live',
  EVENT_BUS: 'tollgate',
  FOLLOW_UPS: 'https://sqs.eu-west-1.amazonaws.com/123456789012/tollgate-follow-ups',
  EVIDENCE_BUCKET: 'evidence',
  HEADS_BUCKET: 'heads',
  HEADS_DAYS: '3650',
  // Nobody answers there: its word is left out, and nothing waits for it.
  WITNESSES: 'http://127.0.0.1:9 audit.example.org/w1+7d0b2784+BAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH',
  LOG_KEY: 'arn:aws:kms:eu-west-1:123456789012:key/log',
  LOG_SIGNER: 'tollgate-test-schedule',
  MAIL_SENDER: 'tollgate@example.org',
  MAIL_CONFIGURATION: 'tollgate',
  DASHBOARD: 'off',
  WEBHOOK_SECRETS: '/tollgate/test/webhooks',
  WEBHOOK_ADDRESSES: 'public',
  USER_POOL: 'eu-west-1_people',
  PORTAL_URL: 'https://portal.example.org',
  ISSUER: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_example',
  CLIENT_ID: 'client',
  TOKEN_ENDPOINT: 'https://tollgate.auth.eu-west-1.amazoncognito.com/oauth2/token',
  REQUESTS_PER_PERSON: '600',
  PROJECT_FILES_MB: '2000',
  VERSION: '0.1.0',
  POWERTOOLS_SERVICE_NAME: 'tollgate',
  POWERTOOLS_METRICS_NAMESPACE: 'Tollgate/test',
} as const;

/** Where a Lambda finds its tables. */
export function environmentOfTables(names: TableNames): Record<string, string> {
  return {
    FACTS_TABLE: names.facts,
    VIEWS_TABLE: names.views,
    PEOPLE_TABLE: names.people,
    SNAPSHOTS_TABLE: names.snapshots,
    TOKENS_TABLE: names.tokens,
    NOTES_TABLE: names.notes,
  };
}
