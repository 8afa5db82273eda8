/** Solves programs in a thread of its own, one after the other: solving blocks the thread until it is done. The solver prints nothing. */
import { parentPort } from 'node:worker_threads';
import loader from 'highs';
import type { Task, Told } from './messages.ts';
import { solveWith } from './solving.ts';

/** The package's types describe its CommonJS file, whose loader is a property; the ES module that runs has it as its default. */
const loadHighs = loader as unknown as typeof loader.default;
const silent = () => {};
const highs = await loadHighs({ print: silent, printErr: silent });
const tell = (message: Told) => parentPort?.postMessage(message);

parentPort?.on('message', (task: Task) => {
  try {
    tell({ kind: 'solved', solved: solveWith(highs, task, progress => tell({ kind: 'progress', progress })) });
  } catch (error) {
    tell({ kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
  }
});
