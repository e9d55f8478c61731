import * as React from 'react';
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, smallText } from '../ui/styleParts';
import { touch, upTo } from '../ui/breakpoints';
import { RouteLink } from '../ui/RouteLink';
import type { ReminderMessage } from '../context/services';
import { outcomeWords } from './outcomes';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, paddingLeft: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(160px, 240px) minmax(0, 1fr) 96px',
    columnGap: '24px',
    rowGap: '4px',
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [upTo.phone]: { gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '12px' },
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  address: {
    ...smallText,
    overflowWrap: 'anywhere',
  },
  content: { minWidth: 0, [upTo.phone]: { gridColumnStart: 1, gridColumnEnd: -1, order: 3 } },
  lead: { ...smallText, margin: 0, fontWeight: tokens.fontWeightSemibold },
  items: { listStyleType: 'none', margin: 0, paddingLeft: 0 },
  item: { display: 'grid', gridTemplateColumns: '40px minmax(0, 1fr)', columnGap: '8px', paddingBottom: '4px' },
  link: {
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': focusRing,
  },
  why: {
    display: 'block',
    margin: 0,
    ...smallText,
  },
  mail: { marginTop: '4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    width: 'fit-content',
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    [touch]: { paddingTop: '14px', paddingBottom: '14px' },
    ':focus-visible': focusRing,
  },
  subject: { marginTop: '8px', marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, maxWidth: '72ch', fontFamily: 'inherit', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  outcome: { textAlign: 'right' },
});

/** Whether an item is cited by a number, as actions and measures are. Audits and reports are cited by name. */
const isNumber = (ref: string): boolean => /^\w{0,3}[\d.]+$/.test(ref);

/** A line of a mail that contains a link: its words and its address. */
const linkLine = /^(\W*)(.+): (https?:\/\/\S+)$/;

/** The text of a mail. The words of a link lead to its address, which is not shown itself. */
function MailWords({ text }: { text: string }): React.ReactElement {
  const styles = useStyles();
  return (
    <pre className={styles.words}>
      {text.split('\n').map((line, at) => {
        const [, before, words, address] = linkLine.exec(line) ?? [];
        return (
          <React.Fragment key={at}>
            {at === 0 ? '' : '\n'}
            {address === undefined ? (
              line
            ) : (
              <>
                {before}
                <a className={styles.link} href={address} target="_blank" rel="noreferrer">
                  {words}
                </a>
              </>
            )}
          </React.Fragment>
        );
      })}
    </pre>
  );
}

interface Told {
  item: ReminderMessage['items'][number];
  /** The sentences about the item. */
  says: string[];
}

/** Each item once, with all sentences about it. */
function eachOnce(items: ReminderMessage['items']): Told[] {
  const told = new Map<string, Told>();
  for (const item of items) {
    const name = `${item.ref} ${item.text}`;
    const one = told.get(name) ?? { item, says: [] };
    one.says.push(item.says);
    told.set(name, one);
  }
  return [...told.values()];
}

/**
 * The items of a message, those told to somebody above a lead under that lead's name: a line manager of five people has
 * each person's actions apart.
 */
function byLead(items: ReminderMessage['items']): { ledBy: string; told: Told[] }[] {
  const leads = [...new Set(items.map(({ ledBy = '' }) => ledBy))];
  return leads.map((ledBy) => ({ ledBy, told: eachOnce(items.filter((item) => (item.ledBy ?? '') === ledBy)) }));
}

/** Which messages are ticked, and what happens when one is ticked or not. */
export interface Ticks {
  isTicked(id: string): boolean;
  onTick(id: string, ticked: boolean): void;
}

/**
 * Lists the messages, a row for each person, with the reasons and, after sending, the result.
 * @param ticks where each message is to be confirmed: a box in the place of the result
 */
export function MessageList({ messages, ticks }: { messages: ReminderMessage[]; ticks?: Ticks }): React.ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {messages.map((message, index) => (
        <li key={`${message.id} ${index}`} className={styles.row}>
          <div>
            <h3 className={styles.name}>{message.name}</h3>
            <div className={styles.address}>{message.to}</div>
          </div>
          <div className={styles.content}>
            {byLead(message.items).map(({ ledBy, told }) => (
              <React.Fragment key={ledBy}>
                {ledBy === '' ? null : <h4 className={styles.lead}>Led by {ledBy}</h4>}
                <ul className={styles.items} aria-label={ledBy === '' ? undefined : `Led by ${ledBy}`}>
                  {told.map(({ item, says }) => (
                    <li key={`${item.ref} ${item.text}`} className={styles.item}>
                      {item.route !== null && isNumber(item.ref) ? (
                        <RouteLink to={item.route} className={styles.link}>
                          {item.ref}
                        </RouteLink>
                      ) : (
                        <span>{isNumber(item.ref) ? item.ref : ''}</span>
                      )}
                      <span>
                        {item.route !== null && !isNumber(item.ref) ? (
                          <RouteLink to={item.route} className={styles.link}>
                            {item.text}
                          </RouteLink>
                        ) : (
                          item.text
                        )}
                        {says.map((words) => (
                          <span key={words} className={styles.why}>
                            {words}
                          </span>
                        ))}
                      </span>
                    </li>
                  ))}
                </ul>
              </React.Fragment>
            ))}
            {message.why ? <p className={styles.why}>{message.why}</p> : null}
            {message.mail ? (
              <details className={styles.mail}>
                <summary className={styles.summary}>What it says</summary>
                <p className={styles.subject}>{message.mail.subject}</p>
                <MailWords text={message.mail.text} />
              </details>
            ) : null}
          </div>
          {ticks ? (
            <Checkbox
              label="Send"
              aria-label={`Send to ${message.name}`}
              checked={ticks.isTicked(message.id)}
              onChange={(_, { checked }) => ticks.onTick(message.id, checked === true)}
            />
          ) : (
            <div className={styles.outcome}>{outcomeWords[message.outcome]}</div>
          )}
        </li>
      ))}
    </ul>
  );
}
