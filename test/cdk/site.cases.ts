import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#api/routes.ts';
import { workflows } from '#workflows/manifest.ts';
import { lambdaNames } from '../../cdk/bundle.ts';
import { ofType, type Resource, type Synthesised, synthesised } from './deployed.ts';

const _validate = createRequire(import.meta.url)('asl-validator') as (asl: object) => { isValid: boolean; errorsText(): string };

let made: Synthesised;
beforeAll(async () => {
  made = await synthesised();
});

const named = (resources: Readonly<Record<string, Resource>>, type: string, key: string, name: string) =>
  ofType(resources, type).find(one => one.Properties[key] === name)?.Properties;

describe('buckets', () => {
  test('all buckets are closed, encrypted and refuse plain HTTP', () => {
    for (const bucket of ofType(made.service, 'AWS::S3::Bucket')) {
      expect(bucket.Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
      expect(bucket.Properties.BucketEncryption).toBeDefined();
      const [policy] = ofType(made.service, 'AWS::S3::BucketPolicy').filter(one => one.Properties.Bucket.Ref === bucket.id);
      expect(JSON.stringify(policy?.Properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"');
    }
  });

  test('P14: checkpoints are under Object Lock in compliance mode, ten years in production', async () => {
    const lock = (resources: Synthesised, stage: string) =>
      ofType(resources.service, 'AWS::S3::Bucket').find(one =>
        JSON.stringify(one.Properties.BucketName).includes(`tollgate-${stage}-heads`),
      )?.Properties;
    expect(lock(made, 'dev')).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE' } } },
    });
    const production = await synthesised({ stage: 'prod', tracing: 'on' });
    expect(lock(production, 'prod').ObjectLockConfiguration.Rule.DefaultRetention.Days).toBe(3650);
    expect(
      named(production.service, 'AWS::Lambda::Function', 'FunctionName', 'tollgate-prod-schedule').Environment.Variables
        .HEADS_DAYS,
    ).toBe('3650');
  });

  test('P14: the witnesses that a setting names reach the schedule that publishes the log, and nobody is asked without it', async () => {
    const witnesses = 'https://audit.example.org/w1 audit.example.org/w1+7d0b2784+BAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH';
    const told = (resources: Synthesised) =>
      named(resources.service, 'AWS::Lambda::Function', 'FunctionName', 'tollgate-dev-schedule').Environment.Variables.WITNESSES;
    expect(told(made)).toBe('');
    expect(told(await synthesised({ witnesses }))).toBe(witnesses);
  });

  test('files that were sent to be imported are removed after thirty days, those that no record names after a day, and nothing else in the bucket of evidence is', () => {
    const bucket = ofType(made.service, 'AWS::S3::Bucket').find(one =>
      JSON.stringify(one.Properties.BucketName).includes('tollgate-dev-evidence'),
    );
    const rules: { Prefix?: string; ExpirationInDays?: number; NoncurrentVersionExpiration: { NoncurrentDays: number } }[] =
      bucket?.Properties.LifecycleConfiguration.Rules;
    expect(rules.filter(rule => rule.ExpirationInDays !== undefined)).toMatchObject([
      { TagFilters: [{ Key: 'waits', Value: 'yes' }], ExpirationInDays: 1 },
      { Prefix: 'evidence/imports/', ExpirationInDays: 30, NoncurrentVersionExpiration: { NoncurrentDays: 1 } },
    ]);
  });

  test('the evidence bucket takes files from pages of the portal only, by signatures that are younger than a quarter of an hour', () => {
    const [evidence] = ofType(made.service, 'AWS::S3::Bucket').filter(one =>
      JSON.stringify(one.Properties.BucketName).includes('evidence'),
    );
    expect(evidence?.Properties.CorsConfiguration.CorsRules).toHaveLength(1);
    expect(JSON.stringify(evidence?.Properties.CorsConfiguration.CorsRules[0].AllowedOrigins)).toContain('DomainName');
    const [policy] = ofType(made.service, 'AWS::S3::BucketPolicy').filter(one => one.Properties.Bucket.Ref === evidence?.id);
    expect(policy?.Properties.PolicyDocument.Statement).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Effect: 'Deny', Condition: { NumericGreaterThan: { 's3:signatureAge': '900000' } } }),
      ]),
    );
  });
});

describe('signing in', () => {
  const clientOf = ({ service }: Synthesised) => ofType(service, 'AWS::Cognito::UserPoolClient')[0]?.Properties;

  test('people sign in with accounts of the pool, unless the organisation has a provider of its own', () => {
    expect(clientOf(made).SupportedIdentityProviders).toEqual(['COGNITO']);
    expect(ofType(made.service, 'AWS::Cognito::UserPoolIdentityProvider')).toEqual([]);
  });

  test('with an OpenID Connect provider people sign in there alone, its secret stands in no template, and accounts are linked to it', async () => {
    const oidc = {
      signInProvider: 'oidc',
      signInIssuer: 'https://login.office.eu',
      signInClient: 'gates',
      signInSecret: 'gates/oidc',
    };
    const with_ = await synthesised(oidc);
    const [provider] = ofType(with_.service, 'AWS::Cognito::UserPoolIdentityProvider');
    expect(provider?.Properties).toMatchObject({
      ProviderName: 'organisation',
      ProviderType: 'OIDC',
      ProviderDetails: {
        client_id: 'gates',
        oidc_issuer: 'https://login.office.eu',
        authorize_scopes: 'openid email profile',
        client_secret: expect.stringContaining('{{resolve:secretsmanager:gates/oidc:'),
      },
      AttributeMapping: { email: 'email', name: 'name' },
    });
    expect(clientOf(with_).SupportedIdentityProviders).toEqual(['organisation']);
    const stream = named(with_.service, 'AWS::Lambda::Function', 'FunctionName', 'tollgate-dev-stream');
    expect(stream.Environment.Variables.SIGN_IN_PROVIDER).toBe('organisation');
  });

  test('with a SAML provider people sign in there alone', async () => {
    const with_ = await synthesised({ signInProvider: 'saml', signInMetadata: 'https://login.office.eu/metadata.xml' });
    expect(ofType(with_.service, 'AWS::Cognito::UserPoolIdentityProvider')[0]?.Properties).toMatchObject({
      ProviderType: 'SAML',
      ProviderDetails: { MetadataURL: 'https://login.office.eu/metadata.xml' },
    });
    expect(clientOf(with_).SupportedIdentityProviders).toEqual(['organisation']);
  });
});

describe('the portal', () => {
  test('the portal has strict headers on pages and API alike, and may speak to this service, its sign-in and its files only', () => {
    const [policy] = ofType(made.service, 'AWS::CloudFront::ResponseHeadersPolicy');
    const headers = policy?.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig;
    const content = JSON.stringify(headers.ContentSecurityPolicy);
    // The one script that stands in the page itself is allowed by its digest; where the portal is not built there is none.
    expect(content).toMatch(/default-src 'none'; script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}=')?;/);
    expect(content).toContain("frame-ancestors 'none'");
    expect(content).not.toContain('unsafe-eval');
    expect(headers.StrictTransportSecurity.AccessControlMaxAgeSec).toBeGreaterThan(31_536_000);
    const config = ofType(made.service, 'AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig;
    for (const behavior of [config.DefaultCacheBehavior, ...config.CacheBehaviors]) {
      expect(behavior.ViewerProtocolPolicy).toBe('redirect-to-https');
      expect(behavior.ResponseHeadersPolicyId).toEqual({ Ref: policy?.id });
    }
  });

  test('the portal serves the API under its own host name, uncached, on every path that the manifest has', () => {
    const config = ofType(made.service, 'AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig;
    const patterns: string[] = config.CacheBehaviors.map((one: { PathPattern: string }) => one.PathPattern);
    for (const { path } of routes)
      expect(
        patterns.some(pattern => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)),
        path,
      ).toBe(true);
  });

  test('an error that one person met is kept for nobody else: CloudFront asks again each time', () => {
    const config = ofType(made.service, 'AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig;
    const kept: { ErrorCode: number; ErrorCachingMinTTL: number }[] = config.CustomErrorResponses;
    expect(kept.map(one => one.ErrorCode)).toEqual([400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]);
    for (const { ErrorCachingMinTTL } of kept) expect(ErrorCachingMinTTL).toBe(0);
  });

  test('one stage in two regions has no name in common where names belong to the whole account', async () => {
    const namesOf = ({ service }: Synthesised) =>
      [
        ...ofType(service, 'AWS::IAM::Role').map(one => one.Properties.RoleName),
        ...ofType(service, 'AWS::CloudFront::Function').map(one => one.Properties.Name),
        ...ofType(service, 'AWS::CloudFront::ResponseHeadersPolicy').map(one => one.Properties.ResponseHeadersPolicyConfig.Name),
      ].filter(name => typeof name === 'string');
    const elsewhere = namesOf(await synthesised({ region: 'us-west-2' }));
    // Roles of the Lambdas and the workflows, and what CloudFront has: a function and the headers.
    expect(elsewhere).toHaveLength(lambdaNames.length + workflows.length + 2);
    expect(namesOf(made).filter(name => elsewhere.includes(name))).toEqual([]);
    const aclOf = ({ edge }: Synthesised) => ofType(edge, 'AWS::WAFv2::WebACL')[0]?.Properties.Name;
    const here = aclOf(await synthesised({ webAcl: 'own', requestsPerPerson: '900' }));
    expect(aclOf(await synthesised({ webAcl: 'own', region: 'us-west-2' }))).not.toBe(here);
  });

  test('a web ACL and calls kept for decisions are there when the settings ask for them, and not otherwise', async () => {
    const webAcl = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/gates/1';
    const asked = await synthesised({ webAcl, reservedCalls: '40' });
    const of = ({ service }: Synthesised) => ({
      acl: ofType(service, 'AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig.WebACLId,
      reserved: Object.fromEntries(
        ['http', 'tasks', 'stream', 'schedule', 'optimiser'].map(name => [
          name,
          named(service, 'AWS::Lambda::Function', 'FunctionName', `tollgate-dev-${name}`).ReservedConcurrentExecutions,
        ]),
      ),
    });
    expect(of(asked)).toEqual({ acl: webAcl, reserved: { tasks: 40, stream: 40 } });
    expect(of(made)).toEqual({ acl: undefined, reserved: {} });
  });

  test('each person may send 600 requests a minute to the http Lambda, or as many as the settings say', async () => {
    const limitIn = ({ service }: Synthesised) =>
      named(service, 'AWS::Lambda::Function', 'FunctionName', 'tollgate-dev-http').Environment.Variables.REQUESTS_PER_PERSON;
    expect(limitIn(made)).toBe('600');
    expect(limitIn(await synthesised({ webAcl: 'own', requestsPerPerson: '900' }))).toBe('900');
  });

  test('a web ACL of its own counts requests by token at the edge, and those without one by address, and answers 429 with when to come again', async () => {
    const own = await synthesised({ webAcl: 'own', requestsPerPerson: '900' });
    const [acl] = ofType(own.edge, 'AWS::WAFv2::WebACL');
    expect(acl?.Properties).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
    const [byToken, byAddress] = acl?.Properties.Rules ?? [];
    expect(byToken.Statement.RateBasedStatement).toMatchObject({
      Limit: 900,
      EvaluationWindowSec: 60,
      AggregateKeyType: 'CUSTOM_KEYS',
      CustomKeys: [{ Header: { Name: 'authorization' } }],
    });
    expect(byAddress.Statement.RateBasedStatement).toMatchObject({ Limit: 900, AggregateKeyType: 'IP' });
    expect(JSON.stringify(byAddress.Statement.RateBasedStatement.ScopeDownStatement)).toMatch(/NotStatement.*authorization/);
    for (const { Action } of [byToken, byAddress])
      expect(Action.Block.CustomResponse).toMatchObject({
        ResponseCode: 429,
        ResponseHeaders: [{ Name: 'retry-after', Value: '60' }],
      });
    const body = JSON.parse(acl?.Properties.CustomResponseBodies.slower.Content) as Record<string, unknown>;
    expect(body).toMatchObject({ type: 'urn:tollgate:too-many-requests', status: 429, title: 'Too often' });
    const used = ofType(own.service, 'AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig.WebACLId;
    expect(JSON.stringify(used)).toMatch(/ExportsReader.*people/);
    expect(ofType(made.edge, 'AWS::WAFv2::WebACL')).toEqual([]);
  });

  test('in a region where CloudFront writes no logs the deployment asks for none, and it does everywhere else', async () => {
    const logsOf = ({ service }: Synthesised) =>
      ofType(service, 'AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig.Logging;
    expect(logsOf(made)).toMatchObject({ Prefix: 'cloudfront/' });
    expect(logsOf(await synthesised({ region: 'eu-central-2' }))).toBeUndefined();
  });

  test('the portal answers every address that is no file with its first page, also addresses with dots in them', () => {
    const [edge] = ofType(made.service, 'AWS::CloudFront::Function');
    const rewrite = new Function('uri', `${edge?.Properties.FunctionCode}; return handler({ request: { uri } }).uri;`) as (
      uri: string,
    ) => string;
    expect(['/', '/reviews/p1.gate-2.1', '/projects/p1'].map(rewrite)).toEqual(['/index.html', '/index.html', '/index.html']);
    expect(['/assets/app-1.js', '/favicon.svg'].map(rewrite)).toEqual(['/assets/app-1.js', '/favicon.svg']);
  });
});
