/** Where the file is that solves programs in a thread of its own. Bundling puts another address here: beside the bundle. */
export const solverWorker = new URL('./worker.ts', import.meta.url);
