/** Beside standards of this office: what the office above says of them, and the way to it. */
import { Alert, Anchor } from '@mantine/core';
import { Link } from 'react-router';

interface NoticeProps {
  readonly title: string;
  readonly to: string;
  /** What the link says. */
  readonly label: string;
}

export function NoticeOfAbove({ title, to, label }: NoticeProps) {
  return (
    <Alert variant="outline" color="yellow" className="clip" title={title}>
      <Anchor component={Link} to={to}>
        {label}
      </Anchor>
    </Alert>
  );
}
