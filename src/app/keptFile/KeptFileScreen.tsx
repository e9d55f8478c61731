import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SiteError } from '../../lists/planStore';
import { usePlan, useServices } from '../context/contexts';
import { isShownHere, nameOfFile } from '../context/keptFiles';
import type { ScreenProps } from '../screens';
import { Loading } from '../ui/Loading';
import { Preview } from '../ui/Preview';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useQuery } from '../ui/useQuery';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '8px',
    marginBottom: '12px',
    overflowWrap: 'anywhere',
  },
  text: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
  },
});

/**
 * Shows a kept paper, edition or data file. The file is read through SharePoint's API, because a library sends such
 * files as a download (contracts/semantics.md S34). Scripts in the file do not run.
 */
export function KeptFileScreen({ item }: ScreenProps): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { site } = usePlan().opened;
  const path = item ?? '';
  const query = useQuery(
    React.useCallback(async () => {
      if (!isShownHere(path, site.url))
        throw new SiteError(
          'This address names no paper of the plan’s site. It may have been cut short.',
          'not found',
          path,
        );
      const address = path.split('/').map(encodeURIComponent).join('/');
      return new TextDecoder().decode(await store.readFile(address));
    }, [path, site.url, store]),
  );
  const frame = React.useRef<HTMLIFrameElement>(null);
  const isPage = /\.(html?|svg)$/i.test(path);
  const name = nameOfFile(path).replace(/\.html?$/i, '') || 'A kept paper';
  return (
    <>
      <div className={styles.head}>
        <ScreenHeading>{name}</ScreenHeading>
        <Button onClick={() => window.history.back()}>Back</Button>
        {isPage && query.status === 'success' ? (
          <Button onClick={() => frame.current?.contentWindow?.print()}>Print</Button>
        ) : null}
      </div>
      {query.status === 'pending' ? <Loading what={`Reading ${name}`} /> : null}
      {query.status === 'error' ? <ProblemNotice problem={query.problem} onRetry={query.refetch} /> : null}
      {query.status === 'success' && isPage ? <Preview ref={frame} html={query.data} title={name} /> : null}
      {query.status === 'success' && !isPage ? <pre className={styles.text}>{query.data}</pre> : null}
    </>
  );
}
