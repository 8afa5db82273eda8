/** The seal of folded states on AWS; loaded when the first of them is opened or kept, because most requests find theirs warm. */
import { SSMClient } from '@aws-sdk/client-ssm';
import { type Seal, sealWith } from '#adapters/sealed.ts';
import { makeSealKey, readSealKey } from '#adapters/ssm/seal-key.ts';
import { requestHandler } from './stores.ts';

export async function sealIn(name: string, keeps: boolean): Promise<Seal | undefined> {
  const place = { client: new SSMClient({ requestHandler }), name };
  const key = await (keeps ? makeSealKey(place) : readSealKey(place));
  return key && sealWith(key);
}
