/** DynamoDB through a client of the SDK that somebody brings: its region, its credentials, its retries. */
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from './calls.ts';

const commands = {
  GetItem: GetCommand,
  PutItem: PutCommand,
  UpdateItem: UpdateCommand,
  DeleteItem: DeleteCommand,
  Query: QueryCommand,
  Scan: ScanCommand,
  BatchGetItem: BatchGetCommand,
  BatchWriteItem: BatchWriteCommand,
};

export function dynamoOverSdk(client: DynamoDBDocumentClient): Dynamo {
  return {
    async ask(operation, input) {
      // Each operation has the command of its own input; the table above is the only place where they meet.
      const Command = commands[operation] as unknown as new (input: unknown) => PutCommand;
      return (await client.send(new Command(input))) as never;
    },
  };
}
