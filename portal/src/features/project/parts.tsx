/** The parts into which the page of a project is divided: which is shown stands in the address, else it is the one chosen last on this device. On paper there are all. */
import { Anchor, Group } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useLocation, useSearchParams } from 'react-router';
import { t } from '../../shared/text.ts';

const parts = [
  ['summary', t('Summary')],
  ['gates', t('Gates')],
  ['delivery', t('Delivery')],
  ['money', t('Money and score')],
  ['evidence', t('Evidence')],
  ['history', t('History')],
  ['all', t('Everything')],
] as const;
export type PartName = (typeof parts)[number][0];

/** Where each section stands; an address that leads to a section shows its part. */
export const sections: Readonly<Record<string, readonly PartName[]>> = {
  overview: ['summary'],
  story: ['summary'],
  next: ['summary', 'gates'],
  'own-stages': ['summary', 'gates'],
  gates: ['gates'],
  conditions: ['gates'],
  waivers: ['gates'],
  model: ['gates'],
  alerts: ['delivery'],
  tripwires: ['delivery'],
  reports: ['delivery'],
  registers: ['delivery'],
  programme: ['delivery'],
  needs: ['delivery'],
  score: ['money'],
  money: ['money'],
  outlook: ['money'],
  baselines: ['money'],
  benefits: ['money'],
  selections: ['money'],
  evidence: ['evidence'],
  closure: ['history'],
  history: ['history'],
};

const storageKey = 'tollgate.project-part';
const known = (name: string | null) => parts.find(([part]) => part === name)?.[0];

/** Everything, for whoever has not chosen yet: nobody misses what is not shown. Paper holds everything whatever was chosen. */
export function useShownPart(): PartName {
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const printing = useIsPrinting();
  const named = known(search.get('part'));
  if (printing) return 'all';
  if (named) return named;
  const chosen = known(localStorage.getItem(storageKey)) ?? 'all';
  const holding = sections[hash.slice(1)];
  return chosen === 'all' || !holding || holding.includes(chosen) ? chosen : (holding[0] ?? chosen);
}

/** The page is drawn anew before the browser takes it for paper, not after. */
function useIsPrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

export function PartLinks({ shown }: { shown: PartName }) {
  const [search] = useSearchParams();
  const to = (part: PartName) => {
    const next = new URLSearchParams(search);
    next.set('part', part);
    return { search: next.toString() };
  };
  return (
    <Group component="nav" gap="xs" aria-label={t('Parts of the page')} className="part-links no-print">
      {parts.map(([part, label]) => (
        <Anchor
          key={part}
          component={Link}
          to={to(part)}
          replace
          aria-current={part === shown ? 'page' : undefined}
          onClick={() => localStorage.setItem(storageKey, part)}
        >
          {label}
        </Anchor>
      ))}
    </Group>
  );
}

interface PartProps {
  readonly shown: PartName;
  readonly section: keyof typeof sections;
  readonly children: ReactNode;
}

export function Part({ shown, section, children }: PartProps) {
  if (shown !== 'all' && !sections[section]?.includes(shown)) return null;
  return <div className="part">{children}</div>;
}
