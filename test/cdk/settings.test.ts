/** Settings of a deployment: sensible without any, and clear when one is wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeSettings, readSettings } from '../../cdk/settings.ts';

describe('settings', () => {
  test('no settings at all make a deployment called dev in eu-west-1', () => {
    expect(readSettings({})).toMatchObject({
      stage: 'dev',
      region: 'eu-west-1',
      logDays: 90,
      headDays: 1,
      requestsPerSecond: 50,
      requestsPerPerson: 600,
      projectFilesMegabytes: 2_000,
    });
  });

  test('checkpoints of production are kept for ten years unless somebody says otherwise', () => {
    expect(readSettings({ stage: 'prod' }).headDays).toBe(3650);
    expect(readSettings({ stage: 'prod', headDays: '30' }).headDays).toBe(30);
  });

  test.each([
    [{ stage: 'Prod' }, /stage: a name such as dev or prod/],
    [{ region: 'Europe' }, /region: an AWS region such as eu-west-1/],
    [{ account: '42' }, /account: an AWS account id: 12 digits/],
    [{ mailSender: 'nobody' }, /mailSender: a mail address/],
    [{ logDays: '42' }, /logDays: one of 1, 3, 5, 7/],
    [{ domain: 'gates.example.org' }, /certificate: needed with `domain`/],
    [
      { certificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/1', domain: 'gates.example.org' },
      /certificate: .* in us-east-1/,
    ],
    [
      { signInProvider: 'oidc', signInIssuer: 'https://login.office.eu', signInClient: 'gates' },
      /signInSecret: needed with signInProvider=oidc/,
    ],
    [{ signInProvider: 'saml' }, /signInMetadata: needed with signInProvider=saml/],
    [
      { witnesses: 'https://audit.example.org' },
      /witnesses: give ADDRESS and KEY of each witness .*“https:\/\/audit.example.org” is no such pair/,
    ],
    [{ stag: 'dev' }, /stag: there is no such setting; there are stage, region/],
    [{ requestsPerSecond: 'many' }, /requestsPerSecond/],
    [{ requestsPerPerson: '5' }, /requestsPerPerson: .*60/],
    [
      { webAcl: 'arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/a/1' },
      /webAcl: own, or the ARN of a web ACL of CloudFront/,
    ],
  ])('the setting %j is refused with its name and the remedy', (given, message) => {
    expect(() => readSettings(given)).toThrow(message);
  });

  test('all faults of the settings are said at once', () => {
    expect(() => readSettings({ stage: '!', mailSender: 'x' })).toThrow(/stage:.*\n.*mailSender:/);
  });

  test('settings that belong to the CDK itself are left alone', () => {
    expect(readSettings({ '@aws-cdk/core:x': true, 'aws:cdk:bundling-stacks': ['*'], 'cli-telemetry': false }).stage).toBe('dev');
  });

  test('the table in docs/settings.md is made from the schema of the settings', () => {
    const text = readFileSync(join(import.meta.dirname, '../../docs/settings.md'), 'utf8');
    for (const { name, standard, description } of describeSettings())
      expect(text).toContain(`| \`${name}\` | ${standard} | ${description} |`);
    expect(text.match(/^\| `/gm)).toHaveLength(describeSettings().length);
  });
});
