import * as React from 'react';
import type { Theme } from '@fluentui/react-components';
import type { Host, HostTheme } from '../ui/host';
import { lightTheme, loadTheme, lookOf } from './theme';

/**
 * The theme of the app in the host's look; null while the first one is loading. When the host changes its look, the
 * earlier theme stays until the other is there. Where it cannot be loaded the page is light, which can be read as well.
 */
export function useFluentTheme(theme: HostTheme, kind: Host['kind']): Theme | null {
  const light = React.useMemo(() => (lookOf(theme) === 'light' ? lightTheme(theme, kind) : null), [theme, kind]);
  const [shown, setShown] = React.useState<Theme | null>(light);
  React.useEffect(() => {
    let asked = true;
    const show = (loaded: Theme): void => {
      if (asked) setShown(loaded);
    };
    if (light) show(light);
    else loadTheme(theme, kind).then(show, () => show(lightTheme('light', kind)));
    return () => void (asked = false);
  }, [light, theme, kind]);
  return light ?? shown;
}
