import * as React from 'react';
import { Button } from '@fluentui/react-components';
import type { OpenForm } from '../forms/Section';
import { useMeetingStyles } from './styles';

/** Buttons under an entry, each of which opens its form in place. */
export function EntryForms({
  forms,
}: {
  forms: readonly { label: string; form: OpenForm }[];
}): React.ReactElement | null {
  const styles = useMeetingStyles();
  const [open, setOpen] = React.useState<string | null>(null);
  const row = React.useRef<HTMLDivElement>(null);
  const shown = forms.find(({ label }) => label === open);
  if (forms.length === 0) return null;
  if (shown) {
    return shown.form(() => {
      setOpen(null);
      requestAnimationFrame(() => row.current?.querySelector('button')?.focus());
    });
  }
  return (
    <div ref={row} className={styles.buttons}>
      {forms.map(({ label }) => (
        <Button key={label} className={styles.button} size="small" onClick={() => setOpen(label)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
