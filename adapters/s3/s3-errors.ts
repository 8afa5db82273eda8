/** The single place that tells "there is no such object" (an answer) from a fault of S3. */

/** What was asked for, or `undefined` when the object does not exist. Other faults go on. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const { name } = error as Error;
    if (name === 'NoSuchKey' || name === 'NotFound') return undefined;
    throw error;
  }
}

/** Whether S3 refused a write because the object is there already. */
export function isThereAlready(error: unknown): boolean {
  return (error as Error).name === 'PreconditionFailed';
}
