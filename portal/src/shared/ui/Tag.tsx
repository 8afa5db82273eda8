/** A short label with a tone. The text carries the meaning; a sign and a colour help to find it. */
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Tone } from '../labels.ts';
import styles from './Tag.module.css';

const signs = { good: CircleCheck, warn: TriangleAlert, bad: CircleX, calm: undefined, plain: undefined };

export function Tag({ children, tone = 'plain' }: { children: string; tone?: Tone }) {
  const Sign = signs[tone];
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      {Sign && <Sign className={styles.sign} />}
      {children}
    </span>
  );
}

/** A label and its tone, as `shared/labels.ts` lists them. */
export function LabelTag({ label }: { label: readonly [string, Tone] | undefined }) {
  return label ? <Tag tone={label[1]}>{label[0]}</Tag> : null;
}
