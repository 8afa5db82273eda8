/** What webhooks need on AWS; loaded when there is one to set or to tell, because most offices and requests have none. */
import { SSMClient } from '@aws-sdk/client-ssm';
import { ssmSecrets } from '#adapters/ssm/secrets.ts';
import { createPoster, type PosterOptions } from '#adapters/webhooks/poster.ts';
import type { Clock } from '#domain/ports.ts';
import type { Poster, SecretStore } from '#domain/values/webhooks.ts';
import { requestHandler } from './stores.ts';

export function openSecrets(prefix: string, clock: Clock): SecretStore {
  return ssmSecrets({ client: new SSMClient({ requestHandler }), prefix, clock });
}

export function openPoster(addresses: PosterOptions['addresses']): Poster {
  return createPoster({ addresses });
}
