/** The description of this API, with the address, version and sign-in of this deployment. */
import { describeApi } from '#api/openapi.ts';
import { defineEndpoint } from '../kit/endpoint.ts';

export const endpoint = defineEndpoint('openapi', async (_call, { settings }) => {
  const description = await describeApi();
  const openIdConnectUrl = `${settings.issuer}/.well-known/openid-configuration`;
  return {
    body: {
      ...description,
      info: { ...description.info, version: settings.version },
      servers: [{ url: settings.portalUrl }],
      components: { ...description.components, securitySchemes: { signedIn: { type: 'openIdConnect', openIdConnectUrl } } },
    },
  };
});
