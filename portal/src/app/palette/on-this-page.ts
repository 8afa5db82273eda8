/**
 * What the page that is open offers, read from the page itself: its buttons and its sections, by the names under which they are heard. So nothing is
 * offered here that the page does not offer, and a page need not say twice what can be done on it.
 */
import { goToSection } from '../../shared/ui/to-section.ts';

export interface Offer {
  readonly label: string;
  readonly take: () => void;
}

/** Heads of columns are buttons, too, but no acts; a name of this length is a text and no name. */
const longestName = 90;
const acts = 'button, [role="tab"], a.mantine-Button-root';

export function offersOf(page: Element | null): { readonly acts: readonly Offer[]; readonly sections: readonly Offer[] } {
  if (page === null) return { acts: [], sections: [] };
  const offered = [...page.querySelectorAll<HTMLElement>(acts)].filter(isOffered).map(element => ({
    label: nameOf(element),
    take: () => {
      element.focus();
      element.click();
    },
  }));
  const sections = [...page.querySelectorAll<HTMLElement>('section[id]')].filter(isShown).map(section => ({
    label: nameOf(section.querySelector('h2') ?? section),
    take: () => goToSection(section),
  }));
  return { acts: once(offered), sections: once(sections) };
}

const isShown = (element: HTMLElement) => element.checkVisibility();

function isOffered(element: HTMLElement): boolean {
  const disabled = element.matches(':disabled, [aria-disabled="true"], [aria-hidden="true"] *');
  return isShown(element) && !disabled && element.closest('th, nav') === null;
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function once(offers: readonly Offer[]): readonly Offer[] {
  const named = offers.filter(({ label }) => label !== '' && label.length <= longestName);
  return [...new Map(named.toReversed().map(offer => [offer.label, offer])).values()].toReversed();
}
