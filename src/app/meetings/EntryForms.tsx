import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { EditCommand, isEdit } from '../ui/EditButton';
import type { RenderForm } from '../forms/Section';
import { useOpenForm } from '../forms/useOpenForm';
import { useMeetingStyles } from './styles';

/** Buttons under an entry. Each is replaced by its form when pressed. */
export function EntryForms({
  forms,
}: {
  forms: readonly { label: string; form: RenderForm }[];
}): React.ReactElement | null {
  const styles = useMeetingStyles();
  const { opened, open, close, around } = useOpenForm<HTMLDivElement>();
  const shown = forms.find(({ label }) => label === opened);
  if (forms.length === 0) return null;
  if (shown) return shown.form(close);
  return (
    <div ref={around} className={styles.buttons}>
      {forms.map(({ label }) => {
        const Command = isEdit(label) ? EditCommand : Button;
        return (
          <Command key={label} data-form={label} className={styles.button} size="small" onClick={() => open(label)}>
            {label}
          </Command>
        );
      })}
    </div>
  );
}
