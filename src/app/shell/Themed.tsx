import * as React from 'react';
import { FluentProvider, IdPrefixProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { touch } from '../ui/breakpoints';
import { print } from '../ui/breakpoints';
import { ServicesContext } from '../context/contexts';
import { AnnounceContext } from '../ui/useAnnounce';
import { HostContext } from '../ui/useHost';
import type { Host } from '../ui/host';
import { usePrinting } from '../ui/usePrinting';
import { PauseNotice } from './PauseNotice';
import type { Services } from '../context/services';
import { lightTheme } from '../components/theme';
import { useFluentTheme } from '../components/useFluentTheme';
import { visuallyHidden } from '../ui/visuallyHidden';

const useStyles = makeStyles({
  /**
   * On touch screens controls are 44 pixels high, which Fluent's own are not. Dialogs and menus have roots of their own
   * and get the rule there too.
   */
  touch: {
    [touch]: {
      '& .fui-Button, & .fui-Input, & .fui-Combobox, & .fui-Dropdown, & .fui-Option, & .fui-Checkbox, & .fui-Radio': {
        minHeight: '44px',
      },
      '& .fui-MenuItem, & .fui-MenuItemRadio, & .fui-MenuItemCheckbox': { minHeight: '44px', alignItems: 'center' },
      '& .fui-Button': { minWidth: '44px' },
      '& .fui-Checkbox, & .fui-Radio': { alignItems: 'center' },
      // Fluent keeps the box of a tick at the top, above its words in a row that is higher than they are.
      '& .fui-Checkbox__indicator': { alignSelf: 'center' },
    },
  },
  ground: {
    // A choice is as wide as its field, whatever its longest option.
    '& .fui-Select': { minWidth: 0, maxWidth: '100%' },
    containerType: 'inline-size',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // Rating colours carry meaning, so they are printed as well.
    [print]: { printColorAdjust: 'exact', '& nav, & .fui-Button': { display: 'none' } },
  },
  unthemed: { visibility: 'hidden', backgroundColor: 'transparent' },
});

export interface ThemedProps {
  services: Services;
  host: Host;
  /** A prefix that differs for each web part on a page. Two web parts that share Fluent's ids lose their styles. */
  idPrefix: string;
  children: React.ReactNode;
}

/**
 * The root of the app and of every card: the host's theme, followed when it changes, the services, and announcements
 * for screen readers.
 */
export function Themed({ services, host, idPrefix, children }: ThemedProps): React.ReactElement {
  const styles = useStyles();
  const [theme, setTheme] = React.useState(host.theme);
  const [said, setSaid] = React.useState('');
  React.useEffect(() => {
    setTheme(host.theme);
    return host.onThemeChange(setTheme);
  }, [host]);
  // The same words twice are two announcements: a space that nobody hears makes the second one new.
  const announce = React.useCallback(
    (words: string): void => setSaid((before) => (before === words ? `${words}\u00a0` : words)),
    [],
  );
  const printing = usePrinting();
  const fluent = useFluentTheme(printing ? 'light' : theme, host.kind);
  return (
    <IdPrefixProvider value={idPrefix}>
      <FluentProvider theme={fluent ?? lightTheme('light', host.kind)} className={styles.touch}>
        <ServicesContext.Provider value={services}>
          <HostContext.Provider value={host}>
            <AnnounceContext.Provider value={announce}>
              {/* What is shown begins to be read while a dark theme loads; it must not flash in light colours before. */}
              <div className={mergeClasses(styles.ground, fluent === null && styles.unthemed)}>{children}</div>
              <PauseNotice services={services} />
              <div role="status" aria-live="polite" style={visuallyHidden}>
                {said}
              </div>
            </AnnounceContext.Provider>
          </HostContext.Provider>
        </ServicesContext.Provider>
      </FluentProvider>
    </IdPrefixProvider>
  );
}
