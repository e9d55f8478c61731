import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DeskItem, DeskSection } from '../../plan/desk/section';
import { AskButton, AskLine, useAskable } from '../components/ask';
import { RatingMark } from '../rating/RatingMark';
import { RouteLink } from '../ui/RouteLink';
import { useButtonLinkStyles } from '../ui/buttonLink';
import { focusRing, sectionHeading, smallText } from '../ui/styleParts';

const useStyles = makeStyles({
  heading: { marginTop: '28px', marginBottom: '8px', ...sectionHeading },
  list: { listStyleType: 'none', margin: 0, paddingLeft: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  marked: { display: 'grid', gridTemplateColumns: '22px minmax(0, 1fr)', columnGap: '12px' },
  words: { minWidth: 0 },
  link: {
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': focusRing,
  },
  detail: { margin: 0, ...smallText, overflowWrap: 'anywhere' },
  more: { marginTop: '8px' },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': focusRing,
  },
});

/** How many lines of a section stand open: three lines are read, a long list is not. */
const FEW = 3;

function DeskLine({ item }: { item: DeskItem }): React.ReactElement {
  const styles = useStyles();
  const askable = useAskable();
  const rating = item.rated?.rating ?? null;
  const asking = item.rated ? askable.action(item.rated) : null;
  return (
    <li className={mergeClasses(styles.row, rating !== null && styles.marked)}>
      {rating ? <RatingMark rating={rating.key} embedded={rating.embedded} awaiting={rating.awaiting} /> : null}
      <div className={styles.words}>
        <RouteLink to={item.route} className={styles.link}>
          {item.text}
        </RouteLink>
        <p className={styles.detail}>{item.detail}</p>
        {asking ? <AskLine askable={asking} /> : null}
        {asking && item.isLate ? <AskButton askable={asking} /> : null}
      </div>
    </li>
  );
}

function DeskLines({ items }: { items: readonly DeskItem[] }): React.ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <DeskLine key={item.key} item={item} />
      ))}
    </ul>
  );
}

/**
 * The sections of somebody's desk beside the actions that they lead, each with its first lines open and the rest folded.
 */
export function DeskSections({
  sections,
  lines = FEW,
}: {
  sections: readonly DeskSection[];
  lines?: number;
}): React.ReactElement {
  const styles = useStyles();
  const button = useButtonLinkStyles();
  return (
    <>
      {sections.map(({ part, title, items, together }) => {
        const id = `desk-${part.replace(/ /g, '-')}`;
        const rest = items.length - lines;
        return (
          <section key={part} aria-labelledby={id}>
            <h2 id={id} className={styles.heading}>
              {title}
            </h2>
            <DeskLines items={items.slice(0, lines)} />
            {rest > 0 ? (
              <details className={styles.more}>
                <summary className={styles.summary}>And {rest} more</summary>
                <DeskLines items={items.slice(lines)} />
              </details>
            ) : null}
            {together ? (
              <div className={button.row}>
                <RouteLink to={together.route} className={button.main}>
                  {together.words}
                </RouteLink>
              </div>
            ) : null}
          </section>
        );
      })}
    </>
  );
}
