import * as React from 'react';
import {
  Button,
  makeStyles,
  Menu,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { touch } from '../ui/breakpoints';
import { ChevronDown16Regular } from '@fluentui/react-icons/lib/atoms/svg/chevron-down';
import { Dismiss16Regular } from '@fluentui/react-icons/lib/atoms/svg/dismiss';

export interface Choice {
  value: string;
  label: string;
  mark?: React.ReactElement;
}

export interface FilterChipProps {
  /** The name of the filter: "Rating". */
  name: string;
  /** Its present setting: "any", "off track or at risk". */
  says: string;
  choices: Choice[];
  chosen: string[];
  multiple?: boolean;
  onChoose(values: string[]): void;
  /** Clears the filter; left out where one option is always chosen. */
  onClear?: () => void;
  inForce: boolean;
}

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  inForce: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  button: {
    minWidth: 0,
    minHeight: '30px',
    borderRadius: tokens.borderRadiusCircular,
    color: 'inherit',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    [touch]: { minHeight: '44px', minWidth: '44px' },
  },
  list: { maxHeight: '60vh', overflowY: 'auto' },
});

/** A button that shows a filter's setting and opens its options, with a second button to clear the filter. */
export function FilterChip(props: FilterChipProps): React.ReactElement {
  const { name, says, choices, chosen, multiple = false, onChoose, onClear, inForce } = props;
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.chip, inForce && styles.inForce)}>
      <Menu
        checkedValues={{ [name]: chosen }}
        onCheckedValueChange={(_, data) => onChoose(data.checkedItems)}
        persistOnItemClick={multiple}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="transparent"
            size="small"
            className={styles.button}
            icon={inForce && onClear ? undefined : <ChevronDown16Regular />}
            iconPosition="after"
          >
            {name}: {says}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList className={styles.list}>
            {choices.map(({ value, label, mark }) =>
              multiple ? (
                <MenuItemCheckbox key={value} name={name} value={value} icon={mark}>
                  {label}
                </MenuItemCheckbox>
              ) : (
                <MenuItemRadio key={value} name={name} value={value} icon={mark}>
                  {label}
                </MenuItemRadio>
              ),
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {inForce && onClear ? (
        <Button
          appearance="transparent"
          size="small"
          className={styles.button}
          icon={<Dismiss16Regular />}
          aria-label={`Remove the filter “${name}: ${says}”`}
          onClick={onClear}
        />
      ) : null}
    </span>
  );
}
