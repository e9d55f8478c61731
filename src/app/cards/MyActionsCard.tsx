import * as React from 'react';
import { CardFrame } from './CardFrame';
import type { CardProps } from './CardFrame';
import { partOfCard } from './partOfCard';

const OwnActions = partOfCard(
  async () => (await import(/* webpackChunkName: 'own-actions' */ './OwnActions')).OwnActions,
);

/** The card that shows the signed-in person's actions, with links to report on them. */
export function MyActionsCard(props: CardProps): React.ReactElement {
  OwnActions.useEarly();
  return <CardFrame {...props}>{(plan) => <OwnActions.Part plan={plan} lines={props.lines} />}</CardFrame>;
}
