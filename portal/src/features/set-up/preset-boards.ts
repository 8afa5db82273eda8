/** What the boards are called that the gate models that come with Tollgate name. */
export const presetBoards: Readonly<Record<string, string>> = {
  'portfolio-board': 'the portfolio board',
  'technical-board': 'the technical board',
};
