/** The contents of a report: pages are kept free for them in front, and filled when the page of every heading is known. Each line leads to its heading. */
import type { ReportWords } from '#domain/audit-report/words.ts';
import { ink, type Paper, type PaperElement, side, width } from './pdf-paper.ts';

export interface Heading {
  readonly title: string;
  /** 1 for a part of the report. */
  readonly level: number;
  readonly page: number;
  /** The destination in the file. */
  readonly name: string;
}

const lineHeight = 15;
const linesOnPage = Math.floor((841.89 - side - 60 - 40) / lineHeight);
const deepest = 3;

/** How many pages the contents take, for so many headings. */
export function contentsPages(headings: number): number {
  return Math.ceil(headings / linesOnPage);
}

interface Around {
  readonly paper: Paper;
  readonly contents: PaperElement;
  /** How many pages stand before the contents. */
  readonly first: number;
  readonly show: (text: string) => string;
  readonly words: ReportWords;
}

export function writeContents(headings: readonly Heading[], { paper, contents, first, show, words: { say } }: Around): void {
  const listed = headings.filter(({ level }) => level <= deepest);
  for (const [index, heading] of listed.entries()) {
    const [page, line] = [Math.floor(index / linesOnPage), index % linesOnPage];
    paper.switchToPage(first + page);
    if (line === 0) {
      const title = page === 0 ? say`Contents` : say`Contents, continued`;
      contents.add(
        paper.struct('Caption', {}, () => paper.font('bold').fontSize(13).fillColor(ink).text(show(title), side, side)),
      );
    }
    contents.add(lineOf(heading, side + 30 + line * lineHeight, paper));
  }
}

function lineOf({ title, level, page, name }: Heading, top: number, paper: Paper): PaperElement {
  const left = side + (level - 1) * 14;
  const link = paper.struct('Link', {}, () => {
    const line = { lineBreak: false, ellipsis: true, height: lineHeight - 2 };
    paper
      .font('regular')
      .fontSize(level === 1 ? 10 : 9)
      .fillColor(ink);
    paper.text(title.replaceAll('\n', ' '), left, top, { ...line, width: side + width - 40 - left, goTo: name });
    paper.text(String(page), side + width - 36, top, { ...line, width: 36, align: 'right' });
  });
  return paper.struct('TOCI', {}, [link]);
}
