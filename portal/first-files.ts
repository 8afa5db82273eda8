/**
 * Which scripts come in one file. A browser on a slow line waits for each file, six at a time where the host speaks HTTP/1.1: what decides about the language is one file, what every page needs is another, and what Home needs
 * besides a third. Then a file each for kinds of controls, for shapes, and for what the pages that are opened most share with others. All else is divided by the builder.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const source = join(import.meta.dirname, 'src');
const features = join(source, 'features');

/** A module belongs to the first that needs it. Texts of modules are made when these run, so nothing of the app may be in the file that runs before the language is there. */
const whole = [
  ['begin', ['main.tsx']],
  ['app', ['app/start.tsx']],
  ['home', ['features/home/HomePage.tsx']],
] as const;

const component = (names: string) => new RegExp(`@mantine[\\\\/]core[\\\\/]esm[\\\\/]components[\\\\/](${names})[\\\\/]`);
const parts = [
  {
    name: 'controls',
    test: component(
      'Checkbox|CheckIcon|InlineInput|Radio|Textarea|TextInput|FloatingIndicator|SegmentedControl|Progress|Switch|SimpleGrid|Grid|Code|Fieldset|List|VisuallyHidden',
    ),
  },
  { name: 'tables', test: component('Table|ScrollArea') },
  { name: 'dialogs', test: component('Modal|ModalBase|FocusTrap|Portal|Overlay') },
  { name: 'choosers', test: component('Combobox|Popover|Select|MultiSelect|TagsInput|Autocomplete|Pill|PillsInput|Menu') },
  { name: 'shapes', test: /node_modules[\\/]zod[\\/]/ },
  { name: 'expressions', test: /node_modules[\\/]@marcbachmann[\\/]/ },
] as const;

/** Of these pages what others may need, too: their own code comes in files of their own. */
const shared = [
  ['with-work', ['inbox/WorkPage.tsx']],
  ['with-portfolio', ['portfolio/PortfolioPage.tsx']],
  [
    'with-lists',
    [
      'alerts/AlertsPage.tsx',
      'lessons/LessonsPage.tsx',
      'week/WeekPage.tsx',
      'meeting/MeetingsPage.tsx',
      'choosing/CallsPage.tsx',
      'benefits/BenefitsPage.tsx',
    ],
  ],
  ['common', []],
  ['with-review', ['review/ReviewPage.tsx']],
  ['with-project', ['project/ProjectPage.tsx']],
  ['with-forms', ['submit/SubmitPage.tsx', 'reporting/ReportPage.tsx', 'admin/GateModelPage.tsx', 'admin/BoardsPage.tsx']],
] as const;

let known: ReadonlyMap<string, string> | undefined;

/** The file of a module; the packages that it uses come with it. */
function fileOf(id: string, graph: Graph): string | undefined {
  known ??= filesOf(graph);
  return known.get(id);
}

function filesOf(graph: Graph): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (page: string, file: string) => {
    for (const id of reachedFrom(page, graph, one => found.has(one)))
      if (!file.startsWith('with-') || !id.startsWith(features)) found.set(id, file);
  };
  for (const [file, pages] of whole) for (const page of pages) add(join(source, page), file);
  for (const [file, pages] of shared) {
    for (const id of file === 'common' ? neededByMany(graph) : []) found.set(id, found.get(id) ?? file);
    for (const page of pages) add(join(features, page), file);
  }
  return found;
}

/** A module with all that it needs, but what is left out and what that alone needs. Packages are left out: their lists name all that they have, used or not. */
function reachedFrom(page: string, graph: Graph, isLeftOut: (id: string) => boolean = () => false): ReadonlySet<string> {
  const seen = new Set<string>();
  const see = (id: string) => {
    if (seen.has(id) || id.includes('node_modules') || isLeftOut(id)) return;
    seen.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) see(next);
  };
  see(page);
  return seen;
}

/** A module that so many pages need is common. */
const many = 15;

function neededByMany(graph: Graph): readonly string[] {
  const pages = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('Page.tsx'));
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const id of reachedFrom(join(features, page), graph)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].filter(([id, count]) => count >= many && !id.startsWith(features)).map(([id]) => id);
}

const ofPages = (files: readonly (readonly [string, unknown])[]) =>
  files.map(([file]) => ({ name: (id: string, graph: Graph) => (fileOf(id, graph) === file ? file : null) }));

/** For the builder: what several need goes to the earlier one. React is the same in every language, so the page has it loaded before the first script has chosen one. */
export const firstFiles = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
  ...ofPages(whole),
  ...parts,
  ...ofPages(shared),
].map((group, place, all) => ({ ...group, priority: all.length - place }));
