import * as React from 'react';
import { FluentProvider, IdPrefixProvider, makeStyles, tokens } from '@fluentui/react-components';
import { AnnounceContext, HostContext, ServicesContext } from './contexts';
import type { Host } from './host';
import type { Services } from './services';
import { fluentTheme } from './theme';
import { visuallyHidden } from './visuallyHidden';

const useStyles = makeStyles({
  ground: {
    containerType: 'inline-size',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
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
  const drawn = React.useMemo(() => fluentTheme(theme, host.kind), [theme, host.kind]);
  return (
    <IdPrefixProvider value={idPrefix}>
      <FluentProvider theme={drawn}>
        <ServicesContext.Provider value={services}>
          <HostContext.Provider value={host}>
            <AnnounceContext.Provider value={setSaid}>
              <div className={styles.ground}>{children}</div>
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
