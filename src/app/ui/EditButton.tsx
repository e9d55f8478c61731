import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import type { ButtonProps } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons/lib/atoms/svg/edit';
import { print } from './breakpoints';
import { touchTarget } from './styleParts';

const useStyles = makeStyles({
  button: { flexShrink: 0, ...touchTarget, [print]: { display: 'none' } },
});

interface EditButtonProps {
  /** The accessible name and tooltip of the pencil: "Edit the strength on page 3". */
  label: string;
  onClick(): void;
}

/** Whether a button edits something that exists: the labels of all such buttons begin with "Edit". */
export const isEdit = (label: string): boolean => /^Edit\b/.test(label);

/** The button that edits the content of a screen or section: a pencil with a label that begins with "Edit". */
export const EditCommand = React.forwardRef<HTMLButtonElement, Omit<ButtonProps, 'as' | 'icon'>>(
  function EditCommand(props, ref) {
    return <Button {...(props as ButtonProps)} ref={ref} icon={<Edit20Regular />} />;
  },
);

/** The pencil beside an entry of a list. It shows no label, because the same word would appear in every line. */
export function EditButton({ label, onClick }: EditButtonProps): React.ReactElement {
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      icon={<Edit20Regular />}
      aria-label={label}
      title={label}
      onClick={onClick}
    />
  );
}
