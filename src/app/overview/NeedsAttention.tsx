import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { smallText } from '../ui/styleParts';
import { touch, upTo } from '../ui/breakpoints';
import type { RatingKey } from '../../plan/fields';
import type { Attention } from '../../plan/view';
import { RatingMark } from '../rating/RatingMark';
import { ratingWords } from '../../plan/ratingWords';
import { leadInWords } from '../../plan/leads';
import { RouteLink } from '../ui/RouteLink';
import { AskButton, useAskable } from '../components/ask';
import { actionRoute } from '../context/routes';
import { visuallyHidden } from '../ui/visuallyHidden';
import { useSectionStyles } from '../ui/sectionStyles';
import { FoldButton } from '../ui/FoldButton';

/** How many lines are shown before "Show all" is pressed. */
const most = 7;

const useStyles = makeStyles({
  lead: {
    marginLeft: 'auto',
    width: '34%',
    boxSizing: 'border-box',
    [upTo.table]: { display: 'none' },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '22px 40px minmax(0, 1fr) 34%',
    gridTemplateAreas: '"mark ref text lead" "mark ref reason next"',
    columnGap: '12px',
    alignItems: 'start',
    paddingTop: '6px',
    paddingBottom: '6px',
    [upTo.table]: {
      gridTemplateColumns: '22px minmax(0, 1fr)',
      gridTemplateAreas: '"mark text" "mark reason" "mark next"',
      paddingTop: '12px',
      paddingBottom: '12px',
    },
  },
  mark: { gridArea: 'mark', marginTop: '1px' },
  ref: {
    gridArea: 'ref',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    [upTo.table]: { display: 'none' },
  },
  refInText: { display: 'none', [upTo.table]: { display: 'inline' } },
  text: { gridArea: 'text', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  reason: {
    gridArea: 'reason',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [upTo.table]: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  },
  roomy: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  name: { gridArea: 'lead', [upTo.table]: { display: 'none' } },
  next: {
    gridArea: 'next',
    ...smallText,
  },
  nameInNext: { display: 'none', [upTo.table]: { display: 'inline' } },
  // The row's link covers the row, and the button stands on it.
  // A finger's height of it takes no room between the lines of text that it ends.
  ask: { position: 'relative', zIndex: 1, marginLeft: '4px', [touch]: { marginTop: '-14px', marginBottom: '-14px' } },
  unnamed: { color: tokens.colorNeutralForeground2 },
});

export interface NeedsAttentionProps {
  lines: Attention[];
  /** The rating to which the Overview is limited, or null. */
  only: RatingKey | null;
}

/** Lists the actions that need attention, worst first, each with its reason, its lead and the next step. */
export function NeedsAttention({ lines, only }: NeedsAttentionProps): React.ReactElement {
  const section = useSectionStyles();
  const styles = useStyles();
  const askable = useAskable();
  const [all, setAll] = React.useState(false);
  React.useEffect(() => setAll(false), [only]);
  const shown = all ? lines : lines.slice(0, most);
  const heading = only === null ? 'Needs attention' : ratingWords[only];
  return (
    <section aria-labelledby="overview-attention">
      <div className={section.head}>
        <h2 id="overview-attention" className={section.heading}>
          {heading}
        </h2>
        {lines.length > most ? (
          <FoldButton of={heading} all={all} onChange={setAll} count={lines.length} most={most} />
        ) : null}
        {lines.length > 0 ? (
          <span className={mergeClasses(section.aside, styles.lead)} aria-hidden="true">
            Lead, and what happens next
          </span>
        ) : null}
      </div>
      {lines.length === 0 ? (
        <p className={mergeClasses(section.list, section.none)}>
          {only === null
            ? 'Nothing needs attention today: no action is late, off track or at risk.'
            : `No action is ${ratingWords[only].toLowerCase()}.`}
        </p>
      ) : (
        <ul className={section.list}>
          {shown.map(({ rated, reason, next }) => (
            <li key={rated.action.id} className={mergeClasses(section.row, styles.row)}>
              {rated.rating ? (
                <RatingMark
                  rating={rated.rating.key}
                  embedded={rated.rating.embedded}
                  awaiting={rated.rating.awaiting}
                  className={styles.mark}
                />
              ) : null}
              <span className={styles.ref} aria-hidden="true">
                {rated.action.ref}
              </span>
              <span className={styles.text}>
                <RouteLink to={actionRoute(rated.action.ref)} className={section.stretched}>
                  <span className={styles.refInText} aria-hidden="true">
                    {rated.action.ref}{' '}
                  </span>
                  <span style={visuallyHidden}>{rated.action.ref} </span>
                  {rated.action.text}
                </RouteLink>
              </span>
              <span className={mergeClasses(styles.reason, shown.length <= 5 && styles.roomy)}>{reason}</span>
              <span className={mergeClasses(styles.name, !rated.lead && styles.unnamed)}>
                {rated.lead ? <span style={visuallyHidden}>Lead: </span> : null}
                {leadInWords(rated, 'Nobody leads it')}
              </span>
              <span className={styles.next}>
                <span className={styles.nameInNext}>
                  {rated.lead ? <span style={visuallyHidden}>Lead: </span> : null}
                  {`${leadInWords(rated, 'Nobody leads it')}. `}
                </span>
                {next}
                <AskButton askable={askable.action(rated)} className={styles.ask} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
