import { Button, Checkbox, Popover, Radio, ScrollArea, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import classes from './filter-menu.module.css';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** What it is called once it is chosen, where the label says more than that. */
  readonly word?: string;
  /** Below the label. */
  readonly description?: string;
  readonly disabled?: boolean;
}

interface FilterOptionsProps {
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: string[]) => void;
  /** What holds while nothing is chosen: "all". */
  readonly all: string;
  /** One of them, or none. */
  readonly single?: boolean;
  /** In the place of options while there are none. */
  readonly nothing?: ReactNode;
  /** Above the options: to find those that are not shown. */
  readonly finding?: ReactNode;
  /** What holds, where its values have no words of their own. */
  readonly holds?: string;
}

interface FilterMenuProps extends FilterOptionsProps {
  readonly disabled?: boolean;
  /** What it offers is fetched then. */
  readonly onOpen?: () => void;
}

/** One condition of a list: what it is, what holds now, and behind it what could. */
export function FilterMenu({ label, options, chosen, onChoose, all, single = false, disabled = false, onOpen, ...more }: FilterMenuProps) {
  const named = chosen.map((value) => options.find((option) => option.value === value)?.label ?? value);
  const holds = more.holds ?? named.join(', ');
  return (
    <Popover position="bottom-start" shadow="md" trapFocus withinPortal {...(onOpen && { onOpen })}>
      <Popover.Target>
        <Button
          variant="default"
          disabled={disabled}
          className={classes.button}
          data-active={chosen.length > 0 || undefined}
          rightSection={<IconChevronDown size={14} />}
        >
          <span className={classes.label}>{label}</span>
          <span className={classes.value}>{chosen.length > 0 ? holds : all}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <ScrollArea.Autosize mah={320} type="auto">
          <FilterOptions {...{ label, options, chosen, onChoose, all, single }} {...more} />
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

/** What could hold: to tick several, or to pick one. */
export function FilterOptions({ label, options, chosen, onChoose, all, single = false, nothing, finding }: FilterOptionsProps) {
  if (single) {
    return (
      <Radio.Group aria-label={label} value={chosen[0] ?? ''} onChange={(value) => onChoose(value === '' ? [] : [value])}>
        <Stack gap="xs">
          {[{ value: '', label: all }, ...options].map((option) => (
            <Radio key={option.value} size="sm" {...option} />
          ))}
        </Stack>
      </Radio.Group>
    );
  }
  return (
    <>
      {finding}
      {options.length === 0 && <div className={classes.nothing}>{nothing}</div>}
      <Checkbox.Group aria-label={label} value={[...chosen]} onChange={onChoose}>
        <Stack gap="xs">
          {options.map((option) => (
            <Checkbox key={option.value} size="sm" {...option} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
