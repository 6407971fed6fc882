import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

const PAUSE_MILLISECONDS = 300;

/** Words to narrow a list by; it follows when one pauses in typing. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  // Whatever else empties the filter empties the field; what is being typed is left alone.
  useEffect(() => {
    if (value === '') setTyped('');
  }, [value]);
  const search = useDebouncedCallback(onSearch, PAUSE_MILLISECONDS);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        search(currentTarget.value.trim());
      }}
      style={{ flex: '1 1 220px' }}
    />
  );
}
