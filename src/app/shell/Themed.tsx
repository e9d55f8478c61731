import * as React from 'react';
import { FluentProvider, IdPrefixProvider, makeStyles, tokens } from '@fluentui/react-components';
import { touch } from '../ui/breakpoints';
import { print } from '../ui/breakpoints';
import { ServicesContext } from '../context/contexts';
import { AnnounceContext } from '../ui/useAnnounce';
import { HostContext } from '../ui/useHost';
import type { Host } from '../ui/host';
import { usePrinting } from '../ui/usePrinting';
import { PauseNotice } from './PauseNotice';
import type { Services } from '../context/services';
import { fluentTheme } from '../components/theme';
import { visuallyHidden } from '../ui/visuallyHidden';

const useStyles = makeStyles({
  /** What a finger presses is 44 pixels high: Fluent's own controls are not. Dialogs and menus get it from their root too. */
  touch: {
    [touch]: {
      '& .fui-Button, & .fui-Input, & .fui-Combobox, & .fui-Dropdown, & .fui-Option, & .fui-Checkbox, & .fui-Radio': {
        minHeight: '44px',
      },
      '& .fui-MenuItem, & .fui-MenuItemRadio, & .fui-MenuItemCheckbox': { minHeight: '44px', alignItems: 'center' },
      '& .fui-Button': { minWidth: '44px' },
      '& .fui-Checkbox, & .fui-Radio': { alignItems: 'center' },
    },
  },
  ground: {
    containerType: 'inline-size',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // The colours of the ratings mean something on paper too.
    [print]: { printColorAdjust: 'exact', '& nav': { display: 'none' } },
  },
});

export interface ThemedProps {
  services: Services;
  host: Host;
  /** Different for each web part on a page: two that share Fluent's ids lose their styles. */
  idPrefix: string;
  children: React.ReactNode;
}

/** What every root of the product stands in: the host's theme followed live, the services, and a voice for screen readers. */
export function Themed({ services, host, idPrefix, children }: ThemedProps): React.ReactElement {
  const styles = useStyles();
  const [theme, setTheme] = React.useState(host.theme);
  const [said, setSaid] = React.useState('');
  React.useEffect(() => {
    setTheme(host.theme);
    return host.onThemeChange(setTheme);
  }, [host]);
  const printing = usePrinting();
  const fluent = React.useMemo(() => fluentTheme(printing ? 'light' : theme, host.kind), [printing, theme, host.kind]);
  return (
    <IdPrefixProvider value={idPrefix}>
      <FluentProvider theme={fluent} className={styles.touch}>
        <ServicesContext.Provider value={services}>
          <HostContext.Provider value={host}>
            <AnnounceContext.Provider value={setSaid}>
              <div className={styles.ground}>{children}</div>
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
