import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import type { RatingKey } from '../../plan/fields';
import type { Changes, RatedAction } from '../../plan/view';
import { formatDay } from '../../plan/day';
import { RatingMark } from '../rating/RatingMark';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute } from '../context/routes';
import { visuallyHidden } from '../ui/visuallyHidden';
import { inWords } from '../ui/countWords';
import { useSectionStyles } from '../ui/sectionStyles';
import { capitalised } from '../../plan/words';
import { FoldButton } from '../ui/FoldButton';

const useStyles = makeStyles({
  rows: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    columnGap: '40px',
    rowGap: '16px',
    margin: 0,
  },
  kind: { paddingBottom: '6px', marginBottom: '6px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  which: { margin: 0, minWidth: 0 },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  items: { margin: 0, paddingLeft: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  item: { display: 'flex', alignItems: 'flex-start', columnGap: '6px', minWidth: 0 },
  ref: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', minWidth: '34px', flexShrink: 0 },
  title: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  sentence: { margin: 0 },
  onlyNarrow: { display: 'none', [upTo.phone]: { display: 'inline-flex' } },
  onlyWide: { [upTo.phone]: { display: 'none' } },
});

/** How many changes of one kind are named before "and 3 more". */
const most = 3;

type Kind = 'Better' | 'Worse' | 'Finished' | 'Moved';

interface Change {
  rated: RatedAction;
  before: RatingKey | null;
  words: string;
}

function changesByKind(changes: Changes): [Kind, Change[]][] {
  const rated = (list: Changes['better']): Change[] =>
    list.map((change) => ({ ...change, words: change.rated.action.text }));
  return [
    ['Better', rated(changes.better)],
    ['Worse', rated(changes.worse)],
    ['Finished', rated(changes.finished)],
    [
      'Moved',
      changes.moved.map(({ rated: moved, from, to }) => ({
        rated: moved,
        before: null,
        words: `From ${formatDay(from)} to ${formatDay(to)}: ${moved.action.text}`,
      })),
    ],
  ];
}

/** The changes in one sentence: "Three got better, three got worse, two were finished and one was moved." */
export function changesInWords(changes: Changes): string {
  const were = (count: number): string => (count === 1 ? 'was' : 'were');
  const parts = [
    changes.better.length > 0 ? `${inWords(changes.better.length)} got better` : '',
    changes.worse.length > 0 ? `${inWords(changes.worse.length)} got worse` : '',
    changes.finished.length > 0 ? `${inWords(changes.finished.length)} ${were(changes.finished.length)} finished` : '',
    changes.moved.length > 0 ? `${inWords(changes.moved.length)} ${were(changes.moved.length)} moved` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return 'Nothing has changed its rating or its date.';
  const last = parts.pop() as string;
  const sentence = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  return `${capitalised(sentence)}.`;
}

/**
 * Lists the changes since the last board meeting, or over the last month when there was none: actions that got better
 * or worse, were finished, or have a new date.
 */
export function SinceThen({ changes }: { changes: Changes }): React.ReactElement {
  const section = useSectionStyles();
  const styles = useStyles();
  const [all, setAll] = React.useState(false);
  const kinds = changesByKind(changes).filter(([, list]) => list.length > 0);
  const hidden = kinds.some(([, list]) => list.length > most);
  const heading = `Since ${changes.meeting ? `${changes.meeting}, ` : ''}${formatDay(changes.since)}`;
  return (
    <section aria-labelledby="overview-since">
      <div className={section.head}>
        <h2 id="overview-since" className={section.heading}>
          {heading}
        </h2>
        <p className={styles.sentence}>{changesInWords(changes)}</p>
        {kinds.length > 0 ? (
          <FoldButton of={heading} all={all} onChange={setAll} className={hidden ? undefined : styles.onlyNarrow} />
        ) : null}
      </div>
      <dl className={mergeClasses(styles.rows, !all && styles.onlyWide)}>
        {kinds.map(([kind, list]) => (
          <div key={kind}>
            <dt className={styles.kind}>
              {kind} <span className={styles.count}>{list.length}</span>
            </dt>
            <dd className={styles.which}>
              <ul className={styles.items}>
                {(all ? list : list.slice(0, most)).map(({ rated, before, words }) => (
                  <li key={rated.action.id} className={styles.item}>
                    <RouteLink to={actionRoute(rated.action.ref)} className={mergeClasses(section.link, styles.ref)}>
                      {rated.action.ref}
                    </RouteLink>
                    {before ? (
                      <>
                        <RatingMark rating={before} size={18} />
                        <span aria-hidden="true">→</span>
                        <span style={visuallyHidden}>, now</span>
                      </>
                    ) : null}
                    {before && rated.rating ? (
                      <RatingMark
                        rating={rated.rating.key}
                        embedded={rated.rating.embedded}
                        awaiting={rated.rating.awaiting}
                        size={18}
                      />
                    ) : null}
                    <span className={styles.title}>{words}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
