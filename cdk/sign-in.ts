/**
 * How people sign in: the pages of Cognito with accounts of their own, or through the organisation's provider (OpenID Connect or SAML). Either way an
 * account is made when an office names a person, so that nobody comes in whom no office knows.
 */
import { Duration, SecretValue, type Stack } from 'aws-cdk-lib';
import {
  type IUserPool,
  OAuthScope,
  ProviderAttribute,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
  UserPoolIdentityProviderOidc,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { signInPrefix } from './names.ts';
import type { Settings } from './settings.ts';

/** What the organisation's provider is called in the pool. */
export const providerName = 'organisation';

/** How long a sign-in is good for: a token an hour, and a new one without signing in for 30 days. A template test holds them to the manual. */
export const validity = {
  accessTokenValidity: Duration.hours(1),
  idTokenValidity: Duration.hours(1),
  refreshTokenValidity: Duration.days(30),
};

export interface SignInProps {
  readonly settings: Settings;
  readonly people: IUserPool;
  readonly portalUrl: string;
  readonly stack: Stack;
}

export class SignIn extends Construct {
  /** The portal's client. */
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, props: SignInProps) {
    super(scope, id);
    const { settings, people, portalUrl, stack } = props;
    const domainPrefix = signInPrefix(stack, settings.stage);
    new UserPoolDomain(this, 'pages', { userPool: people, cognitoDomain: { domainPrefix } });
    const provider = this.provider(props);
    this.client = new UserPoolClient(this, 'client', {
      userPool: people,
      userPoolClientName: 'tollgate-portal',
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      ...validity,
      supportedIdentityProviders: [
        provider ? UserPoolClientIdentityProvider.custom(providerName) : UserPoolClientIdentityProvider.COGNITO,
      ],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${portalUrl}/signed-in`, `${portalUrl}/`],
        logoutUrls: [`${portalUrl}/`],
      },
    });
    if (provider) this.client.node.addDependency(provider);
  }

  /** The address that the provider states identifies a person; Cognito keeps it with the account that is linked to it. */
  private provider({ settings, people }: SignInProps): Construct | undefined {
    const {
      signInProvider,
      signInIssuer = '',
      signInClient = '',
      signInSecret = '',
      signInScopes,
      signInMetadata = '',
    } = settings;
    const shared = { userPool: people, name: providerName };
    if (signInProvider === 'oidc')
      return new UserPoolIdentityProviderOidc(this, 'provider', {
        ...shared,
        issuerUrl: signInIssuer,
        clientId: signInClient,
        clientSecret: SecretValue.secretsManager(signInSecret).unsafeUnwrap(),
        scopes: signInScopes.split(' '),
        attributeMapping: { email: ProviderAttribute.other('email'), fullname: ProviderAttribute.other('name') },
      });
    if (signInProvider === 'saml')
      return new UserPoolIdentityProviderSaml(this, 'provider', {
        ...shared,
        metadata: UserPoolIdentityProviderSamlMetadata.url(signInMetadata),
        attributeMapping: { email: ProviderAttribute.other('email'), fullname: ProviderAttribute.other('name') },
      });
    return undefined;
  }
}
