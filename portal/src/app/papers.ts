/** Where the briefs are of which other features make documents; a chunk each, loaded when it is first wanted. */
import type { Papers } from '../shared/brief/papers.ts';

export const papers: Papers = {
  round: async () => (await import('../features/review/paper.ts')).readPaper,
  selection: async () => (await import('../features/selection/paper.ts')).readPaper,
  project: async () => (await import('../features/project/paper.ts')).readPaper,
};
