/** The DynamoDB adapters keep the contracts of their ports, on an engine, over HTTPS as the Lambdas ask it, and through the SDK. On another engine: endpoints.test.ts. */
import { afterAll, beforeAll } from 'vitest';
import { dynamoOverSdk } from '#adapters/dynamo/over-sdk.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { dynamoContracts } from './contracts/dynamo.ts';

let engine: Dynalite;

beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.stop());

dynamoContracts('DynamoDB over HTTPS', () => engine);
dynamoContracts(
  'DynamoDB through the SDK',
  () => engine,
  ({ sdk }) => dynamoOverSdk(sdk),
);
