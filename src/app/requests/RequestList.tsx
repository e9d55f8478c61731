import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { OpenRequest } from '../../plan/requests/openRequests';
import { actionRoute } from '../context/routes';
import { RouteLink } from '../ui/RouteLink';
import { textLink } from '../ui/styleParts';
import { RequestFacts, requestInWords } from './RequestFacts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    paddingTop: '8px',
    paddingBottom: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  link: textLink,
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** Requests that others decide, each with its action and what it says. Nothing for none. */
export function RequestList({ requests }: { requests: readonly OpenRequest[] }): React.ReactElement | null {
  const styles = useStyles();
  if (requests.length === 0) return null;
  return (
    <ul className={styles.list}>
      {requests.map((request) => (
        <li key={request.about} className={styles.row}>
          <RouteLink to={actionRoute(request.rated.action.ref)} className={styles.link}>
            Action {request.rated.action.ref}
          </RouteLink>
          <span className={styles.title}>{`: ${requestInWords(request)}.`}</span> {request.rated.action.text}
          <RequestFacts request={request} />
        </li>
      ))}
    </ul>
  );
}
