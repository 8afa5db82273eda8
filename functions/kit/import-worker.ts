/** Where the file is that reads imports in a thread of its own. Bundling puts another address here: beside the bundle. */
export const importWorker = new URL('../../imports/worker.ts', import.meta.url);
