import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { Edit20Regular } from '@fluentui/react-icons/lib/atoms/svg/edit';
import { useOpenForm } from './useOpenForm';
import { isEdit } from '../ui/EditButton';
import { print, touch } from '../ui/breakpoints';

/** A form that a button opens in its place: told how to close. */
export type RenderForm = (close: () => void) => React.ReactElement;

export interface SectionForm {
  label: string;
  form: RenderForm;
}

const useStyles = makeStyles({
  part: { marginTop: '28px', minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '12px',
    rowGap: '4px',
    paddingBottom: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakAfter: 'avoid',
  },
  heading: {
    marginTop: 0,
    marginBottom: 0,
    marginRight: 'auto',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    paddingTop: '5px',
    paddingBottom: '5px',
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { paddingTop: '10px' },
  form: { paddingTop: '12px', paddingBottom: '12px' },
  button: {
    [touch]: { minHeight: '44px' },
    [print]: { display: 'none' },
  },
  row: { display: 'flex', columnGap: '8px', alignItems: 'flex-start' },
  grow: { flexGrow: 1, minWidth: 0 },
});

/** The icon of a button that opens a form: the pencil where it edits what is there, else the plus. */
const iconFor = (label: string): React.ReactElement => (isEdit(label) ? <Edit20Regular /> : <Add20Regular />);

/** A part of a page under its heading, with the forms that change it behind buttons. */
export function Section({
  title,
  forms = [],
  className,
  children,
}: {
  title: string;
  forms?: readonly SectionForm[];
  className?: string;
  children?: React.ReactNode;
}): React.ReactElement {
  const styles = useStyles();
  const { opened, open, close, around } = useOpenForm<HTMLDivElement>();
  const shown = forms.find(({ label }) => label === opened);
  return (
    <section className={mergeClasses(styles.part, className)} aria-label={title}>
      <div ref={around} className={styles.head}>
        <h2 className={styles.heading}>{title}</h2>
        {forms.map(({ label }) => (
          <Button
            key={label}
            data-form={label}
            className={styles.button}
            appearance="subtle"
            icon={iconFor(label)}
            aria-expanded={opened === label}
            onClick={() => (opened === label ? close() : open(label))}
          >
            {label}
          </Button>
        ))}
      </div>
      {shown ? <div className={styles.form}>{shown.form(close)}</div> : null}
      <div className={styles.body}>{children}</div>
    </section>
  );
}

/** A lesser thing to do with an entry, behind a button without words beside the pencil. */
export interface EntryAction {
  /** "Make the resolution exempt": what a screen reader says of the button, and what is shown over it. */
  label: string;
  icon: React.ReactElement;
  form: RenderForm;
}

/** One thing in a list, with buttons that put their forms in its place. Without a form it is only shown. */
export function EditInPlace({
  label,
  form,
  further = [],
  children,
}: {
  /** "Edit the strength on page 3": what a screen reader says of the button. */
  label: string;
  form: RenderForm | null;
  further?: readonly EntryAction[];
  children: React.ReactNode;
}): React.ReactElement {
  const styles = useStyles();
  const { opened, open, close, around } = useOpenForm<HTMLDivElement>();
  if (!form) return <>{children}</>;
  const actions: readonly EntryAction[] = [{ label, icon: iconFor(label), form }, ...further];
  const shown = actions.find((action) => action.label === opened);
  if (shown) return shown.form(close);
  return (
    <div ref={around} className={styles.row}>
      <div className={styles.grow}>{children}</div>
      {actions.map((action) => (
        <Button
          key={action.label}
          data-form={action.label}
          className={styles.button}
          appearance="subtle"
          icon={action.icon}
          aria-label={action.label}
          title={action.label}
          onClick={() => open(action.label)}
        />
      ))}
    </div>
  );
}
