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
import { type Route, routes } from '#api/routes.ts';
import type { Settings } from './settings.ts';

/** What the access log keeps of a request: enough to find it in the other logs by its id, and nothing of its content. */
const logged = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
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
    for (const row of routes.filter(hasOwnRoute)) {
      const routes = this.api.addRoutes({
        path: row.path,
        methods: [HttpMethod[row.method]],
        integration,
        authorizer: row.open || row.scopes ? new HttpNoneAuthorizer() : authorizer,
      });
      if (row.open) this.openRoutes.push(...routes);
      else if (row.scopes) this.machineRoutes.push(...routes);
    }
    this.otherMethods({ integration, authorizer });
    // A stage that limits a route is refused while that route is not there.
    this.stage.node.addDependency(...this.openRoutes);
  }

  /**
   * Every method of a path that people alone ask for; and where operations have routes of their own, the methods that the path does not take: they reach the
   * Lambda, too, which says which ones it takes (405), where the gateway itself would say 404.
   */
  private otherMethods({ integration, authorizer }: { integration: HttpLambdaIntegration; authorizer: HttpJwtAuthorizer }): void {
    for (const path of new Set(routes.map(row => row.path))) {
      const open = routes.some(row => row.path === path && row.open);
      const methods = [HttpMethod.ANY];
      const made = this.api.addRoutes({ path, methods, integration, authorizer: open ? new HttpNoneAuthorizer() : authorizer });
      if (open) this.openRoutes.push(...made);
    }
  }
}

/**
 * Where every operation of a path needs a token that the gateway verifies, one route takes them all: a stack has 500 resources at most, and an API 300
 * routes until AWS allows more.
 */
export function hasOwnRoute({ path }: Pick<Route, 'path'>): boolean {
  return routes.some(row => row.path === path && (row.open || row.scopes));
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
  const keys = routes.filter(row => row.open).flatMap(({ method, path }) => [`${method} ${path}`, `ANY ${path}`]);
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
