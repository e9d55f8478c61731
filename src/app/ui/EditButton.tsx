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
  /** "Edit the strength on page 3": what a screen reader says, and what is shown over the pencil. */
  label: string;
  onClick(): void;
}

/** Whether the words of a button say that it edits what is there: all of them begin with "Edit". */
export const isEdit = (label: string): boolean => /^Edit\b/.test(label);

/** The button that edits what a screen or a part of it shows: the pencil, and words that begin with "Edit". */
export const EditCommand = React.forwardRef<HTMLButtonElement, Omit<ButtonProps, 'as' | 'icon'>>(
  function EditCommand(props, ref) {
    return <Button {...(props as ButtonProps)} ref={ref} icon={<Edit20Regular />} />;
  },
);

/** The pencil beside one entry of a list, without words where they would stand in every line. */
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
