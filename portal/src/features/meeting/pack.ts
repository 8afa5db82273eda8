/** All briefs of a meeting: reads the paper of each item as the reader may see it, and says of the others why they are left out. */
import type { MeetingView } from '#api/answers/meetings.ts';
import { ApiError } from '../../shared/api/client.ts';
import { definitions, slug } from '../../shared/brief/document.ts';
import type { Pack, PackItem, Paper, Tell } from '../../shared/brief/pack.ts';
import type { PaperReader, Papers } from '../../shared/brief/papers.ts';
import { t } from '../../shared/text.ts';
import { type Item, kindLabels, meetingStatusLabels, pageOf, whenOf } from './words.ts';

interface Around {
  readonly papers: Papers;
  readonly reader: PaperReader;
  readonly readAt: string;
  readonly tell: Tell;
}

/** Papers that are read together. */
const atOnce = 4;

export async function readPack(meeting: MeetingView, { papers, reader, readAt, tell }: Around): Promise<Pack> {
  const { agenda, name, status, id, version, board, chair, attendees, place, link } = meeting;
  const paths = [...new Set(agenda.flatMap(item => pageOf(item) ?? []))];
  const read = new Map<string, Paper | string>();
  for (let done = 0; done < paths.length; done += atOnce) {
    tell({ step: 'reading', done, of: paths.length });
    const next = paths.slice(done, done + atOnce);
    const found = await Promise.all(
      next.map((path, at) => paperAt(path, { papers, reader, key: `paper-${done + at + 1}`, items: numbersOf(path, agenda) })),
    );
    for (const [at, path] of next.entries()) read.set(path, found[at] ?? '');
  }
  return {
    kind: t('Meeting pack'),
    file: `meeting-pack-${slug(name, id)}`,
    title: name,
    subtitle: whenOf(meeting),
    lead: [
      definitions(
        [t('Office'), reader.officeName(meeting.office)],
        [t('Board'), board.name],
        place === undefined ? undefined : [t('Where'), place],
        link === undefined ? undefined : [t('To join'), link],
        [t('Chair'), reader.nameOf(chair)],
        [t('Invited'), attendees.map(person => reader.nameOf(person)).join(', ')],
        [t('Standing'), meetingStatusLabels[status][0]],
      ),
    ],
    items: agenda.map(item => itemOf(item, read)),
    papers: paths.flatMap(path => paperIn(read.get(path))),
    by: reader.nameOf(reader.me),
    readAt,
    record: t('Entry {version} of the history of meeting {id}', { version, id }),
  };
}

const paperIn = (found: Paper | string | undefined): readonly Paper[] =>
  found === undefined || typeof found === 'string' ? [] : [found];

function itemOf(item: Item, read: ReadonlyMap<string, Paper | string>): PackItem {
  const path = pageOf(item);
  const found = path === undefined ? t('it has no papers.') : read.get(path);
  return {
    title: item.title,
    about: item.about === undefined ? kindLabels[item.kind] : `${kindLabels[item.kind]}: ${item.about}`,
    consent: item.consent === true,
    ...(typeof found === 'string' ? { without: found } : found && { paper: found.key }),
  };
}

function numbersOf(path: string, agenda: readonly Item[]): readonly number[] {
  return agenda.flatMap((item, at) => (pageOf(item) === path ? [at + 1] : []));
}

type At = Pick<Around, 'papers' | 'reader'> & Pick<Paper, 'key' | 'items'>;

/** The paper of a page; in words why there is none for this reader. */
async function paperAt(path: string, { papers, reader, ...at }: At): Promise<Paper | string> {
  const [, list = '', id = ''] = path.split('/');
  const readPaper = await papers[list === 'selections' ? 'selection' : list === 'projects' ? 'project' : 'round']();
  try {
    const brief = await readPaper(id, reader);
    return brief ? { ...at, brief, path } : t('its question to the board was withdrawn.');
  } catch (error) {
    if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return t('you may not see its papers.');
    throw error;
  }
}
