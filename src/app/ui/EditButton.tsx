import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
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

/** The pencil beside one entry of a list. What a whole screen shows is edited by a button with the word "Edit" beside the pencil. */
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
