import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-left';
import { Dismiss20Regular } from '@fluentui/react-icons/lib/atoms/svg/dismiss';

export interface PanelFrameProps {
  /** The line over the title: "Action 2.3, priority 1". */
  kicker: React.ReactNode;
  title: React.ReactNode;
  /** Whether the plan is shown beside the panel; if not, the panel takes the plan's place. */
  beside: boolean;
  onClose(): void;
  /** Buttons next to the close button. */
  tools?: React.ReactNode;
  children: React.ReactNode;
}

const useStyles = makeStyles({
  frame: {
    // The feet of forms stick to the edge of the panel and extend over its side padding, so they need the padding's
    // width.
    '--panelSide': '24px',
    paddingTop: '16px',
    paddingRight: 'var(--panelSide)',
    paddingBottom: '24px',
    paddingLeft: 'var(--panelSide)',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    containerType: 'inline-size',
  },
  narrow: { '--panelSide': '16px' },
  bar: { display: 'flex', alignItems: 'center', columnGap: '4px', minHeight: '32px' },
  kicker: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
  title: {
    marginTop: '8px',
    marginBottom: '12px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
});

/**
 * The frame of everything that opens beside the plan. Its heading gets the focus when the panel opens; Escape closes
 * it.
 */
export function PanelFrame({ kicker, title, beside, onClose, tools, children }: PanelFrameProps): React.ReactElement {
  const styles = useStyles();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const frame = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    // A form in the panel may already have taken the focus.
    if (!frame.current?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  const Heading = beside ? 'h2' : 'h1';
  return (
    <div
      ref={frame}
      className={mergeClasses(styles.frame, !beside && styles.narrow)}
      onKeyDown={(event) => {
        // Escape does not close the panel while somebody types in a field; a menu or dialog handles the key itself.
        const typing = (event.target as HTMLElement).closest('input, textarea, [role="dialog"], [role="menu"]');
        if (
          event.key === 'Escape' &&
          !event.defaultPrevented &&
          !typing &&
          event.currentTarget.contains(event.target as Node)
        )
          onClose();
      }}
    >
      <div className={styles.bar}>
        {beside ? null : (
          <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label="Back to the plan" onClick={onClose} />
        )}
        <div className={styles.kicker}>{kicker}</div>
        {tools}
        {beside ? (
          <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Close" onClick={onClose} />
        ) : null}
      </div>
      <Heading ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </Heading>
      {children}
    </div>
  );
}
