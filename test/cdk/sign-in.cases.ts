/** How people sign in and get their accounts, as the templates and the manual say it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ofType, type Synthesised, synthesised } from './deployed.ts';

let made: Synthesised;
beforeAll(async () => {
  made = await synthesised();
});

test('people do not sign up by themselves and need a second factor', () => {
  const [pool] = ofType(made.data, 'AWS::Cognito::UserPool');
  expect(pool?.Properties).toMatchObject({
    MfaConfiguration: 'ON',
    DeletionProtection: 'ACTIVE',
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
  });
  const [client] = ofType(made.service, 'AWS::Cognito::UserPoolClient');
  expect(client?.Properties).toMatchObject({ GenerateSecret: false, AllowedOAuthFlows: ['code'] });
});

describe('signing in', () => {
  test('a token is good for an hour, a sign-in is renewed for 30 days, and both can be revoked, as the manual says', () => {
    const [client] = ofType(made.service, 'AWS::Cognito::UserPoolClient');
    expect(client?.Properties).toMatchObject({
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 43_200,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  test('a forgotten password is recovered by mail, the second factor is an app and never a text message, and no trigger changes a token', () => {
    const [pool] = ofType(made.data, 'AWS::Cognito::UserPool');
    expect(pool?.Properties).toMatchObject({
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
    expect(pool?.Properties.LambdaConfig).toBeUndefined();
    expect(ofType(made.data, 'AWS::Cognito::UserPoolGroup')).toEqual([]);
  });

  test('invitations are mailed by Cognito unless SES is chosen, and then from the sender, with the address of the portal in them', async () => {
    const poolOf = ({ data }: Synthesised) => ofType(data, 'AWS::Cognito::UserPool')[0]?.Properties;
    expect(poolOf(made).EmailConfiguration).toBeUndefined();
    const certificate = 'arn:aws:acm:us-east-1:123456789012:certificate/1';
    const given = { invitationSender: 'ses', mailSender: 'gates@office.eu', domain: 'gates.office.eu', certificate };
    const own = poolOf(await synthesised({ ...given, mailIdentity: 'domain' }));
    expect(own.EmailConfiguration).toMatchObject({ EmailSendingAccount: 'DEVELOPER', From: 'Tollgate <gates@office.eu>' });
    expect(JSON.stringify(own.EmailConfiguration.SourceArn)).toContain('identity/office.eu');
    const { EmailMessage } = own.AdminCreateUserConfig.InviteMessageTemplate;
    expect(EmailMessage).toContain('https://gates.office.eu as {username}');
    expect(EmailMessage).toContain('{####}');
  });

  test('the manual has a section for each thing that people meet with their accounts', () => {
    const manual = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    for (const heading of [
      'How long a sign-in lasts',
      'Signed out everywhere',
      'A lost second factor',
      'A forgotten password',
      'Invitation mails',
      'Groups are not roles',
      'What a token says',
    ])
      expect(manual).toContain(`### ${heading}\n`);
  });
});
