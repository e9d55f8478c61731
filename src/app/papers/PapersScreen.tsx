import * as React from 'react';
import { isAskedKind, isForMeeting, paperTitles } from '../../documents/papers/makePaper';
import { paperKinds } from '../../documents/papers/paper';
import { Loading } from '../ui/Loading';
import type { ScreenProps } from '../screens';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { purposes } from './wording';
import { usePaperStyles } from './styles';
import { PublishedPapers } from './PublishedPapers';
import { useRights } from '../context/rights';
import { SavedPapers } from './SavedPapers';

const PaperMaker = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'paper' */ './PaperMaker')).PaperMaker,
}));
const PaperSettingsForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'paper-settings' */ './PaperSettingsForm')).PaperSettingsForm,
}));

/**
 * The screen of papers: a list of the kinds that the product can write or, with a kind in the address, the making of
 * that paper.
 */
export function PapersScreen({ item, query }: ScreenProps): React.ReactElement {
  if (item === null) return <Kinds />;
  return (
    <React.Suspense fallback={<Loading what="Opening the papers" />}>
      {item === 'settings' ? (
        <PaperSettingsForm />
      ) : isAskedKind(item) ? (
        <PaperMaker key={`${item} ${query.toString()}`} kind={item} query={query} />
      ) : (
        <NoSuchPaper name={item} />
      )}
    </React.Suspense>
  );
}

function Kinds(): React.ReactElement {
  const styles = usePaperStyles();
  const { keepsRecords, manages } = useRights();
  return (
    <>
      <ScreenHeading>Papers</ScreenHeading>
      {keepsRecords ? null : <PublishedPapers />}
      {keepsRecords ? null : <h2 className={styles.heading}>Written now from the plan</h2>}
      <p className={styles.lead}>
        Each is written from the plan as it stood on a day you choose, and says the same for that day for ever.
      </p>
      <ul className={styles.list}>
        {paperKinds
          // Only people who keep meetings write their papers.
          .filter((kind) => keepsRecords || !isForMeeting(kind))
          .map((kind) => (
            <li key={kind} className={styles.kind}>
              <RouteLink className={styles.kindName} to={screenRoute('papers', kind)}>
                {paperTitles[kind]}
              </RouteLink>
              <span>{purposes[kind]}</span>
            </li>
          ))}
        {manages ? (
          <li className={styles.kind}>
            <RouteLink className={styles.kindName} to={screenRoute('bundle')}>
              {paperTitles.bundle}
            </RouteLink>
            <span>One zip with an index, the files that show what was done, and the story of each action.</span>
          </li>
        ) : null}
      </ul>
      <SavedPapers />
    </>
  );
}

function NoSuchPaper({ name }: { name: string }): React.ReactElement {
  return (
    <>
      <ScreenHeading>There is no such paper</ScreenHeading>
      <p>
        The plan writes no paper called “{name}”.{' '}
        <RouteLink to={screenRoute('papers')}>See the papers there are</RouteLink>
      </p>
    </>
  );
}
