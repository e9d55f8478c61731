import * as React from 'react';
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-right';
import { DocumentPdf20Regular } from '@fluentui/react-icons/lib/atoms/svg/document-pdf';
import type { OpenPdf, PageBox } from '../../documents/report';
import { useElementWidth } from '../ui/useElementSize';
import { useHost } from '../ui/useHost';
import { lightTheme } from '../components/theme';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '44px',
    paddingLeft: '12px',
    paddingRight: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  icon: { flexShrink: 0 },
  count: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  ground: {
    padding: '16px',
    overflow: 'auto',
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sheet: { position: 'relative', backgroundColor: tokens.colorNeutralBackground1, boxShadow: tokens.shadow4 },
  canvas: { display: 'block', width: '100%', height: '100%' },
  box: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    // A background that goes with the present text colour, so that words stay black on the page.
    backgroundColor: tokens.colorBrandBackground2,
    mixBlendMode: 'multiply',
    pointerEvents: 'none',
  },
  failed: { margin: 0, padding: '24px' },
});

/** The space between the outline and the words, in points. */
const ROOM = 5;

export interface PagePaneProps {
  pdf: OpenPdf;
  fileName: string;
  page: number;
  onPage(page: number): void;
  /** The lines to outline. */
  boxes: PageBox[];
  /** The name of the outlined item, for people who cannot see the outline: "number 2". */
  outlined: string | null;
  /** Switches to the report's text, on which passages can be marked. */
  onMark(): void;
}

/**
 * Shows a page of the report as printed, with the selected lines outlined. Paper is white in every theme, so everything
 * drawn on the page uses the light theme.
 */
export function PagePane({ pdf, fileName, page, onPage, boxes, outlined, onMark }: PagePaneProps): React.ReactElement {
  const styles = useStyles();
  const [ground, setGround] = React.useState<HTMLDivElement | null>(null);
  const width = useElementWidth(ground) - 32;
  const [size, setSize] = React.useState<{ width: number; height: number } | null>(null);
  const [failed, setFailed] = React.useState(false);
  const canvas = React.useRef<HTMLCanvasElement>(null);
  const { kind } = useHost();
  const paper = React.useMemo(() => lightTheme('light', kind), [kind]);
  const here = boxes.filter((box) => box.page === page);

  React.useEffect(() => {
    let left = false;
    setFailed(false);
    pdf.pageSize(page).then(
      (points) => left || setSize(points),
      () => left || setFailed(true),
    );
    return () => {
      left = true;
    };
  }, [pdf, page]);

  React.useEffect(() => {
    if (!size || !canvas.current || width <= 0) return undefined;
    const scale = (width / size.width) * (window.devicePixelRatio || 1);
    const drawing = pdf.drawPage(page, canvas.current, scale);
    let left = false;
    drawing.rendered.catch(() => left || setFailed(true));
    return () => {
      left = true;
      drawing.cancel();
    };
  }, [pdf, page, size, width]);

  // Scrolls the outlined lines into view without moving the list beside the page.
  React.useEffect(() => {
    const first = boxes.find((box) => box.page === page);
    if (!ground || !size || !first) return;
    const top = (first.y / size.width) * width;
    if (top < ground.scrollTop || top + 80 > ground.scrollTop + ground.clientHeight)
      ground.scrollTop = Math.max(0, top - 60);
  }, [boxes, page, ground, size, width]);

  const scale = size ? width / size.width : 1;
  const label = `Page ${page} of ${pdf.pageCount} of the report${here.length > 0 && outlined ? `; ${outlined} is outlined` : ''}`;
  return (
    <>
      <PageBar pageCount={pdf.pageCount} fileName={fileName} page={page} onPage={onPage} onMark={onMark} />
      <div ref={setGround} className={styles.ground} tabIndex={0} role="group" aria-label="The report’s page">
        <FluentProvider theme={paper}>
          {failed ? (
            <p className={styles.failed}>This page cannot be shown. What was read of it is beside it.</p>
          ) : (
            <div className={styles.sheet} style={size ? { width, height: size.height * scale } : { minHeight: 400 }}>
              <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />
              {here.map((box) => (
                <div
                  key={`${box.x} ${box.y}`}
                  className={styles.box}
                  style={{
                    left: (box.x - ROOM) * scale,
                    top: (box.y - ROOM) * scale,
                    width: (box.width + 2 * ROOM) * scale,
                    height: (box.height + 2 * ROOM) * scale,
                  }}
                />
              ))}
            </div>
          )}
        </FluentProvider>
      </div>
    </>
  );
}

interface PageBarProps extends Pick<PagePaneProps, 'fileName' | 'page' | 'onPage' | 'onMark'> {
  pageCount: number;
}

/** The bar above a page: the file name, buttons for the pages before and after, and a button for the report's text. */
function PageBar({ pageCount, fileName, page, onPage, onMark }: PageBarProps): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <DocumentPdf20Regular aria-hidden className={styles.icon} />
      <span className={styles.name} title={fileName}>
        {fileName}
      </span>
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label="Page before"
        disabledFocusable={page <= 1}
        onClick={() => onPage(page - 1)}
      />
      <span className={styles.count}>
        Page {page} of {pageCount}
      </span>
      <Button
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label="Page after"
        disabledFocusable={page >= pageCount}
        onClick={() => onPage(page + 1)}
      />
      <Button appearance="subtle" onClick={onMark}>
        Mark on the words
      </Button>
    </div>
  );
}
