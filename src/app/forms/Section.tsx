import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { Edit20Regular } from '@fluentui/react-icons/lib/atoms/svg/edit';
import { useOpenForm } from './useOpenForm';
import { isEdit } from '../ui/EditButton';
import { print, touch } from '../ui/breakpoints';

/** Renders a form that replaces the button which opened it; `close` closes the form. */
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

/** The icon of a button that opens a form: a pencil for an edit, otherwise a plus. */
const iconFor = (label: string): React.ReactElement => (isEdit(label) ? <Edit20Regular /> : <Add20Regular />);

/** A section of a page with its heading and buttons that open the forms to change it. */
export function Section({
  title,
  forms = [],
  opens = null,
  className,
  children,
}: {
  title: string;
  forms?: readonly SectionForm[];
  /** The label of the form that is open from the beginning. */
  opens?: string | null;
  className?: string;
  children?: React.ReactNode;
}): React.ReactElement {
  const styles = useStyles();
  const { opened, open, close, around } = useOpenForm<HTMLDivElement>(opens);
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

/** A rarely used command on an entry, shown as an icon button beside the pencil. */
export interface EntryAction {
  /** The button's accessible name and tooltip: "Make the resolution exempt". */
  label: string;
  icon: React.ReactElement;
  form: RenderForm;
}

/** An entry of a list whose buttons replace it with their forms. Without a form the entry is only shown. */
export function EditInPlace({
  label,
  form,
  further = [],
  children,
}: {
  /** The button's accessible name: "Edit the strength on page 3". */
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
