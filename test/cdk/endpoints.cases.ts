/** How the deployment is reached: the routes of the gateway, who checks their tokens, schedules, limits and other origins. */
import { beforeAll, describe, expect, test } from 'vitest';
import { routedPath } from '#api/methods.ts';
import { routes } from '#api/routes.ts';
import { schedules } from '#api/schedules.ts';
import { resourceServer } from '#api/token-scopes.ts';
import { scopes } from '#domain/values/scopes.ts';
import { named, ofType, type Synthesised, synthesised } from './deployed.ts';

let made: Synthesised;
beforeAll(async () => {
  made = await synthesised();
});

describe('endpoints', () => {
  test.each(routes.map(row => [row.id, row] as const))(
    'the endpoint %s is reached with a token that the gateway checks unless it is open or takes machines, whose tokens the Lambda checks',
    (_id, row) => {
      const unchecked = row.open === true || row.scopes !== undefined;
      const key = unchecked ? `${row.method} ${routedPath(row)}` : `ANY /${row.path.split('/')[1]}/{proxy+}`;
      const route = named(made.service, 'AWS::ApiGatewayV2::Route', 'RouteKey', key);
      expect(route?.AuthorizationType).toBe(unchecked ? 'NONE' : 'JWT');
      expect(route?.AuthorizerId === undefined).toBe(unchecked);
    },
  );

  test('no route goes without a token but those of open operations and of operations that take machines', () => {
    const unchecked = routes.filter(row => row.open || row.scopes).map(row => `${row.method} ${routedPath(row)}`);
    const other = routes.filter(row => row.open).map(row => `ANY ${routedPath(row)}`);
    const keys = ofType(made.service, 'AWS::ApiGatewayV2::Route')
      .filter(route => route.Properties.AuthorizationType === 'NONE')
      .map(route => route.Properties.RouteKey);
    expect(keys.sort()).toEqual([...new Set([...unchecked, ...other])].sort());
  });

  test('the API stays far below the 300 routes that AWS allows', () => {
    expect(ofType(made.service, 'AWS::ApiGatewayV2::Route').length).toBeLessThan(200);
  });

  test('the API may call the http Lambda, and nothing else may', () => {
    const permissions = ofType(made.service, 'AWS::Lambda::Permission').filter(one =>
      JSON.stringify(one.Properties.FunctionName).includes('functionshttp'),
    );
    expect(permissions).toHaveLength(1);
    expect(permissions[0]?.Properties).toMatchObject({ Principal: 'apigateway.amazonaws.com', Action: 'lambda:InvokeFunction' });
    expect(JSON.stringify(permissions[0]?.Properties.SourceArn)).toContain('httpapi');
  });

  test.each(schedules.map(row => [row.id, row] as const))(
    'the schedule %s has its rule, its permission and a dead-letter queue',
    (id, row) => {
      const [rule] = ofType(made.service, 'AWS::Events::Rule').filter(one => one.Properties.Name === `tollgate-dev-${id}`);
      const single: Readonly<Record<number, string>> = { 1: 'rate(1 minute)', 60: 'rate(1 hour)', 1440: 'rate(1 day)' };
      const rate = single[row.everyMinutes] ?? `rate(${row.everyMinutes} minutes)`;
      expect(rule?.Properties.ScheduleExpression).toBe(rate);
      expect(rule?.Properties.Targets[0].Input).toBe(JSON.stringify({ schedule: id }));
      expect(rule?.Properties.Targets[0].DeadLetterConfig).toBeDefined();
      const permitted = ofType(made.service, 'AWS::Lambda::Permission').map(one => JSON.stringify(one.Properties.SourceArn));
      expect(permitted.some(source => source.includes(`"${rule?.id}"`))).toBe(true);
    },
  );

  test('of an execution that failed, ran out of time or was stopped the schedule Lambda hears, for each of our workflows and no other', () => {
    const [rule] = ofType(made.service, 'AWS::Events::Rule').filter(
      one => one.Properties.Name === 'tollgate-dev-ended-executions',
    );
    const { source, detail } = rule?.Properties.EventPattern ?? {};
    expect(source).toEqual(['aws.states']);
    expect(detail.status).toEqual(['FAILED', 'TIMED_OUT', 'ABORTED']);
    const machines = ofType(made.service, 'AWS::StepFunctions::StateMachine').map(({ id }) => ({ Ref: id }));
    expect(detail.stateMachineArn).toHaveLength(machines.length);
    expect(detail.stateMachineArn).toEqual(expect.arrayContaining(machines));
    const [target] = rule?.Properties.Targets ?? [];
    expect(JSON.stringify(target.Arn)).toContain('functionsschedule');
    expect(JSON.stringify(target.DeadLetterConfig)).toContain('schedulesdeadletters');
    const permitted = ofType(made.service, 'AWS::Lambda::Permission').map(one => JSON.stringify(one.Properties.SourceArn));
    expect(permitted.some(permission => permission.includes(`"${rule?.id}"`))).toBe(true);
  });

  test('a schedule that fails is tried three times and then set aside where an alarm is raised', () => {
    const configs = ofType(made.service, 'AWS::Lambda::EventInvokeConfig');
    expect(configs.map(one => JSON.stringify(one.Properties.FunctionName))).toEqual([
      expect.stringContaining('functionsschedule'),
    ]);
    expect(configs[0]?.Properties).toMatchObject({ MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 3600 });
    expect(JSON.stringify(configs[0]?.Properties.DestinationConfig.OnFailure)).toContain('schedulesdeadletters');
  });

  test('the user pool knows the scopes of service accounts under the name that their clients ask for', () => {
    const [server] = ofType(made.data, 'AWS::Cognito::UserPoolResourceServer');
    expect(server?.Properties.Identifier).toBe(resourceServer);
    expect(server?.Properties.Scopes.map((scope: { ScopeName: string }) => scope.ScopeName)).toEqual([...scopes]);
  });

  test('the gateway verifies tokens of our own people for our own client', () => {
    const [authorizer] = ofType(made.service, 'AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.Properties).toMatchObject({ AuthorizerType: 'JWT', IdentitySource: ['$request.header.Authorization'] });
    expect(JSON.stringify(authorizer?.Properties.JwtConfiguration.Issuer)).toMatch(/people.*ProviderURL/);
    expect(authorizer?.Properties.JwtConfiguration.Audience).toHaveLength(1);
  });

  test('callers are throttled, open endpoints more, and the access log keeps neither tokens nor bodies nor addresses', () => {
    const [stage] = ofType(made.service, 'AWS::ApiGatewayV2::Stage');
    expect(stage?.Properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
    const open = routes.filter(row => row.open).flatMap(row => [`${row.method} ${routedPath(row)}`, `ANY ${routedPath(row)}`]);
    expect(Object.keys(stage?.Properties.RouteSettings)).toEqual([...new Set(open)]);
    expect(stage?.Properties.AccessLogSettings.Format).toContain('$context.requestId');
    expect(stage?.Properties.AccessLogSettings.Format).not.toMatch(/authoriz|body|sourceIp|queryString|header/i);
  });

  test('without a host name no other origin is allowed at all; with one, the portal alone', async () => {
    expect(ofType(made.service, 'AWS::ApiGatewayV2::Api')[0]?.Properties.CorsConfiguration).toBeUndefined();
    const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/1';
    const own = await synthesised({ domain: 'gates.example.org', certificate });
    expect(ofType(own.service, 'AWS::ApiGatewayV2::Api')[0]?.Properties.CorsConfiguration.AllowOrigins).toEqual([
      'https://gates.example.org',
    ]);
    expect(ofType(own.service, 'AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig).toMatchObject({
      Aliases: ['gates.example.org'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
  });
});
