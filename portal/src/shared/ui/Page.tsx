/** A page: its title in the tab and as its one heading, what can be done, and the content. The heading takes the focus after a move; after Back, the link that led away does. */
import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { t } from '../text.ts';
import { focusLinkTo, focusNoLink } from './after-back.ts';

interface PageProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

let lastPath: string | undefined;

export function Page({ title, intro, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const how = useNavigationType();
  useEffect(() => {
    document.title = t('{title} · Tollgate', { title });
  }, [title]);
  useEffect(() => {
    const from = lastPath;
    lastPath = pathname;
    if (from === undefined || from === pathname) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
    if (how === 'POP') focusLinkTo(from);
    else focusNoLink();
  }, [pathname, how]);
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
