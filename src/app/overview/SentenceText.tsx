import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing } from '../ui/styleParts';
import type { Sentence } from '../../plan/view';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute } from '../context/routes';

const useStyles = makeStyles({
  strong: { fontWeight: tokens.fontWeightSemibold },
  link: {
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    ':focus-visible': focusRing,
  },
});

/** Shows a sentence made from data, with its actions as links. */
export function SentenceText({ sentence }: { sentence: Sentence }): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      {sentence.map((part, index) => {
        if (part.actionRef) {
          return (
            <RouteLink key={index} to={actionRoute(part.actionRef)} className={styles.link}>
              {part.text}
            </RouteLink>
          );
        }
        return part.strong ? (
          <strong key={index} className={styles.strong}>
            {part.text}
          </strong>
        ) : (
          part.text
        );
      })}
    </>
  );
}
