/**
 * The HTTP API: the rows of the manifest as routes, the token verified by the gateway unless the row is open or takes
 * machines (aws/tokens.ts), every caller throttled,
 * an access log without tokens, bodies or addresses. The portal reaches it under its own host name, so no other origin is ever allowed.
 */
import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { routedPath } from '#api/methods.ts';
import { type Route, routes } from '#api/routes.ts';
import type { Settings } from './settings.ts';

/** What the access log keeps of a request: enough to find it in the other logs by its id, and nothing of its content. */
const logged = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.error.message',
  integrationError: '$context.integrationErrorMessage',
};

/** Requests a second at endpoints that need no token. */
const openRate = 10;

export class Api extends Construct {
  readonly api: HttpApi;
  /** Routes that need no token. */
  readonly openRoutes: HttpRoute[] = [];
  /** Routes that machines may ask for, too: the Lambda checks their tokens, because a machine is a client that no authorizer knows. */
  readonly machineRoutes: HttpRoute[] = [];
  private readonly stage: HttpStage;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.api = new HttpApi(this, 'api', {
      apiName: `tollgate-${settings.stage}`,
      description: 'Tollgate: gates, rounds and decisions of projects',
      createDefaultStage: false,
      ...(settings.domain !== undefined && { corsPreflight: cors(settings.domain) }),
    });
    const destination = new LogGroup(this, 'access-logs', {
      logGroupName: `/tollgate/${settings.stage}/access`,
      retention: settings.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.stage = new HttpStage(this, 'stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.requestsPerSecond, burstLimit: settings.requestsPerSecond * 2 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(destination),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
    throttleOpenEndpoints(this.stage.node.defaultChild as CfnStage);
  }

  /** The routes of the manifest. `issuer` and `client` are those of the people's tokens. */
  open(handler: IFunction, { issuer, client }: { issuer: string; client: string }): void {
    const authorizer = new HttpJwtAuthorizer('people', issuer, { jwtAudience: [client] });
    const integration = new HttpLambdaIntegration('endpoints', handler, { scopePermissionToRoute: false });
    const unchecked = (path: string, method: HttpMethod) =>
      this.api.addRoutes({ path, methods: [method], integration, authorizer: new HttpNoneAuthorizer() });
    for (const row of routes.filter(hasOwnRoute))
      (row.open ? this.openRoutes : this.machineRoutes).push(...unchecked(routedPath(row), HttpMethod[row.method]));
    for (const path of openPaths()) this.openRoutes.push(...unchecked(path, HttpMethod.ANY));
    for (const path of greedyPaths()) this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration, authorizer });
    // A stage that limits a route is refused while that route is not there.
    this.stage.node.addDependency(...this.openRoutes);
  }
}

/**
 * Operations that need no token, or take those of machines, have routes of their own, which the gateway prefers. All others reach the Lambda by the
 * greedy routes, with a token that the gateway has verified: a stack has 500 resources at most, and an API 300 routes until AWS allows more.
 */
export function hasOwnRoute({ open, scopes }: Pick<Route, 'open' | 'scopes'>): boolean {
  return open === true || scopes !== undefined;
}

/** Paths of open operations: their other methods reach the Lambda, too, which says which ones they take (405), where the gateway would ask for a token. */
export function openPaths(): string[] {
  return [...new Set(routes.filter(row => row.open).map(routedPath))];
}

/** `/v1/{proxy+}` and the like: everything below the first part of the manifest's paths. */
export function greedyPaths(): string[] {
  const below = routes.map(row => row.path.split('/')).filter(parts => parts.length > 2);
  return [...new Set(below.map(([, first]) => `/${first}/{proxy+}`))];
}

function cors(domain: string) {
  return {
    allowOrigins: [`https://${domain}`],
    allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT],
    allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
  };
}

function throttleOpenEndpoints(stage: CfnStage): void {
  const limits = { ThrottlingRateLimit: openRate, ThrottlingBurstLimit: openRate * 2 };
  const keys = routes.filter(row => row.open).flatMap(row => [`${row.method} ${routedPath(row)}`, `ANY ${routedPath(row)}`]);
  stage.routeSettings = Object.fromEntries(keys.map(key => [key, limits]));
}

/** The first parts of the manifest's paths, as CloudFront names them: `/v1/*`, `/healthz`. */
export function apiPaths(rows: readonly Pick<Route, 'path'>[] = routes): string[] {
  const patterns = rows.map(({ path }) => {
    const [first, ...rest] = path.slice(1).split('/');
    return rest.length > 0 ? `/${first}/*` : `/${first}`;
  });
  return [...new Set(patterns)];
}
