/**
 * What the adapters ask of DynamoDB: eight operations, with items as plain objects. Two ways lead there: `over-https.ts`, which is what the Lambdas
 * carry, and `over-sdk.ts`, for those who bring a client of the SDK (an operator with a profile of their own, one machine with an engine beside it).
 */
import type {
  BatchGetCommandInput,
  BatchGetCommandOutput,
  BatchWriteCommandInput,
  BatchWriteCommandOutput,
  DeleteCommandInput,
  GetCommandInput,
  GetCommandOutput,
  PutCommandInput,
  QueryCommandInput,
  QueryCommandOutput,
  ScanCommandInput,
  ScanCommandOutput,
  UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';

/** What is asked and what is answered, by operation. */
interface Shapes {
  readonly GetItem: { input: GetCommandInput; output: GetCommandOutput };
  readonly PutItem: { input: PutCommandInput; output: object };
  readonly UpdateItem: { input: UpdateCommandInput; output: object };
  readonly DeleteItem: { input: DeleteCommandInput; output: object };
  readonly Query: { input: QueryCommandInput; output: QueryCommandOutput };
  readonly Scan: { input: ScanCommandInput; output: ScanCommandOutput };
  readonly BatchGetItem: { input: BatchGetCommandInput; output: BatchGetCommandOutput };
  readonly BatchWriteItem: { input: BatchWriteCommandInput; output: BatchWriteCommandOutput };
}

export type Operation = keyof Shapes;
export type Input<Name extends Operation> = Shapes[Name]['input'];
export type Output<Name extends Operation> = Omit<Shapes[Name]['output'], '$metadata'>;

export interface Dynamo {
  /** Rejects with an error whose `name` is that of DynamoDB, when it refuses or cannot be reached after several tries. */
  ask<Name extends Operation>(operation: Name, input: Input<Name>): Promise<Output<Name>>;
}

/** Whether DynamoDB refused a write because its condition does not hold. */
export function conditionFailed(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConditionalCheckFailedException';
}
