/** A page: its title in the tab and as its one heading, what can be done, and the content. The heading takes the focus after a move, or the section that the address names; after Back, the link that led away does. */
import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { t } from '../text.ts';
import { focusLinkTo, focusNoLink } from './after-back.ts';
import { leadToNoSection, leadToSection } from './to-section.ts';

interface PageProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

let last: { readonly pathname: string; readonly hash: string } | undefined;

export function Page({ title, intro, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, hash } = useLocation();
  const how = useNavigationType();
  useEffect(() => {
    document.title = t('{title} · Tollgate', { title });
  }, [title]);
  useEffect(() => {
    // A page that has taken the place of another one at the same address, where the button that did it has gone with its focus.
    const isInPlace = last?.pathname === location.pathname && document.activeElement === document.body;
    if (isInPlace) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const from = last;
    last = { pathname, hash };
    if (from?.pathname === pathname && from.hash === hash) return;
    const isBack = from !== undefined && how === 'POP';
    if (from && from.pathname !== pathname) leave(from.pathname, { heading: heading.current, isBack });
    if (hash !== '' && !isBack) leadToSection(hash.slice(1));
    else leadToNoSection();
  }, [pathname, hash, how]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Title order={1} ref={heading} tabIndex={-1} style={{ overflowWrap: 'anywhere', outline: 'none' }}>
            {title}
          </Title>
          {intro && (
            <Text c="dimmed" component="div" mt={4}>
              {intro}
            </Text>
          )}
        </Box>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Stack>
  );
}

/** From another page, of that path, to the top of this one. */
function leave(path: string, { heading, isBack }: { heading: HTMLElement | null; isBack: boolean }): void {
  window.scrollTo(0, 0);
  heading?.focus({ preventScroll: true });
  if (isBack) focusLinkTo(path);
  else focusNoLink();
}

/** A part of a page with its own heading, which the page's list of contents can lead to. */
export function Section({
  id,
  title,
  actions,
  onPaper = true,
  children,
}: {
  id: string;
  title: string;
  actions?: ReactNode;
  /** Whether it is printed with the page. */
  onPaper?: boolean;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className={onPaper ? 'section' : 'section no-print'}>
      <Group justify="space-between" mb="xs" gap="xs">
        <Title order={2} id={`${id}-title`}>
          {title}
        </Title>
        {actions && (
          <Group gap="xs" className="no-print">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </section>
  );
}
