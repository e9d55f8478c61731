import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  frame: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    height: 'min(80vh, 1100px)',
    minHeight: '480px',
    borderTopStyle: 'solid',
    borderRightStyle: 'solid',
    borderBottomStyle: 'solid',
    borderLeftStyle: 'solid',
    borderTopWidth: '1px',
    borderRightWidth: '1px',
    borderBottomWidth: '1px',
    borderLeftWidth: '1px',
    borderTopColor: tokens.colorNeutralStroke1,
    borderRightColor: tokens.colorNeutralStroke1,
    borderBottomColor: tokens.colorNeutralStroke1,
    borderLeftColor: tokens.colorNeutralStroke1,
    // Paper is white in every theme.
    backgroundColor: '#ffffff',
  },
});

/**
 * Shows a paper in a frame of its own, in which no script runs. When the paper changes, the frame keeps its scroll
 * position.
 */
export const Preview = React.forwardRef<HTMLIFrameElement, { html: string; title: string }>(function Preview(
  { html, title },
  given,
) {
  const styles = useStyles();
  const own = React.useRef<HTMLIFrameElement | null>(null);
  const place = React.useRef(0);
  const remember = (): void => {
    place.current = own.current?.contentWindow?.scrollY ?? 0;
  };
  const [shown, setShown] = React.useState(html);
  React.useEffect(() => {
    remember();
    setShown(html);
  }, [html]);
  return (
    <iframe
      ref={(frame) => {
        own.current = frame;
        if (typeof given === 'function') given(frame);
        else if (given) given.current = frame;
      }}
      className={styles.frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-modals"
      srcDoc={shown}
      onLoad={() => {
        if (place.current > 0) own.current?.contentWindow?.scrollTo(0, place.current);
      }}
    />
  );
});
