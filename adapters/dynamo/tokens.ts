/** The callback tokens of open waits in DynamoDB: the only file that reads or writes them, and it gives them to the `TokenStore` alone. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { checkName, isName } from '#adapters/limits.ts';
import type { TokenStore } from '#domain/ports.ts';

export function dynamoTokens(client: DynamoDBDocumentClient, table: string): TokenStore {
  return {
    async keep(wait, token) {
      checkName('a wait', wait);
      await client.send(new PutCommand({ TableName: table, Item: { wait, token } }));
    },
    async find(wait) {
      if (!isName(wait)) return undefined;
      const { Item } = await client.send(new GetCommand({ TableName: table, ConsistentRead: true, Key: { wait } }));
      return Item && String(Item.token);
    },
    async forget(wait, token) {
      if (!isName(wait)) return;
      const removal = new DeleteCommand({
        TableName: table,
        Key: { wait },
        ConditionExpression: '#token = :token',
        ExpressionAttributeNames: { '#token': 'token' },
        ExpressionAttributeValues: { ':token': token },
      });
      try {
        await client.send(removal);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
