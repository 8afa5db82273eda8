/**
 * The web ACL in front of portal and API, for deployments that ask for it (`webAcl=own`): counts the requests of each person at the edge, for all Lambdas
 * together, and keeps those beyond the limit from the API and from its throttle, which everybody shares. Web ACLs of CloudFront are made in us-east-1,
 * wherever the deployment runs.
 *
 * A person is the token that a request brings: a new one after an hour is counted anew, and a request without one is counted by its address. AWS counts
 * near the limit, not at it, and a flood is stopped within some ten seconds (AWS WAF developer guide, rate-based rules).
 */
import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { titles } from '#api/errors.ts';
import type { Settings } from './settings.ts';

export interface EdgeProps extends StackProps {
  readonly settings: Settings;
}

/** Seconds that are counted together, and after which somebody who was stopped may come again. */
const seconds = 60;
/** Name of the answer in the web ACL. */
const slower = 'slower';

const noTransformation = [{ priority: 0, type: 'NONE' }];
const authorization = { singleHeader: { Name: 'authorization' } };
const bringsToken = {
  sizeConstraintStatement: {
    fieldToMatch: authorization,
    comparisonOperator: 'GE',
    size: 1,
    textTransformations: noTransformation,
  },
} satisfies CfnWebACL.StatementProperty;
const under = (searchString: string) => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString,
    textTransformations: noTransformation,
  },
});
const asksTheApi = { orStatement: { statements: ['/v1/', '/scim/'].map(under) } } satisfies CfnWebACL.StatementProperty;

export class EdgeStack extends Stack {
  readonly webAcl: CfnWebACL;

  constructor(scope: Construct, id: string, { settings, ...props }: EdgeProps) {
    super(scope, id, props);
    const { stage, requestsPerPerson: limit } = settings;
    const counted = (aggregation: Omit<CfnWebACL.RateBasedStatementProperty, 'limit' | 'evaluationWindowSec'>) => ({
      rateBasedStatement: { ...aggregation, limit, evaluationWindowSec: seconds },
    });
    const byToken = { header: { name: 'authorization', textTransformations: noTransformation } };
    const nobodysRequests = { andStatement: { statements: [asksTheApi, { notStatement: { statement: bringsToken } }] } };
    this.webAcl = new CfnWebACL(this, 'people', {
      name: `tollgate-${stage}-${settings.region}`,
      description: `Tollgate ${stage}: requests of one person within a minute`,
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seen('all'),
      customResponseBodies: { [slower]: { contentType: 'APPLICATION_JSON', content: JSON.stringify(problemOf(limit)) } },
      rules: [
        rule('each-person', {
          priority: 0,
          statement: counted({ aggregateKeyType: 'CUSTOM_KEYS', customKeys: [byToken], scopeDownStatement: bringsToken }),
        }),
        rule('each-address', {
          priority: 1,
          statement: counted({ aggregateKeyType: 'IP', scopeDownStatement: nobodysRequests }),
        }),
      ],
    });
  }
}

function rule(name: string, more: Pick<CfnWebACL.RuleProperty, 'priority' | 'statement'>): CfnWebACL.RuleProperty {
  const customResponse = {
    responseCode: 429,
    customResponseBodyKey: slower,
    responseHeaders: [{ name: 'retry-after', value: String(seconds) }],
  };
  return { name, ...more, action: { block: { customResponse } }, visibilityConfig: seen(name) };
}

function seen(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName };
}

/** The problem that the API itself would answer. WAF gives it as application/json: the type of a problem is none that it knows. */
function problemOf(limit: number) {
  return {
    type: 'urn:tollgate:too-many-requests',
    title: titles[429],
    status: 429,
    detail: `You have sent ${limit} requests within a minute, as many as one person may. Nothing was done with this one; go on in ${seconds} s.`,
  };
}
