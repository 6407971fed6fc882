import { IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import classes from './file-drop.module.css';

interface FileDropProps {
  /** What to do: "drop a file here, or choose one". */
  readonly label: string;
  /** Kinds and sizes that are taken. */
  readonly hint: string;
  /** As the `accept` of a file field. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
}

/** Takes one file, dropped or chosen. What it may be is for the server to say: it looks into the file. */
export function FileDrop({ label, hint, accept, disabled = false, onFile }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    setOver(false);
    if (file && !disabled) onFile(file);
    // The same file, mended, can be chosen again.
    if (field.current) field.current.value = '';
  };
  return (
    <label
      className={classes.drop}
      data-over={isOver || undefined}
      data-disabled={disabled || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer.files[0]);
      }}
    >
      <IconFileUpload size={28} stroke={1.5} aria-hidden />
      <span className={classes.label}>{label}</span>
      <span className={classes.hint}>{hint}</span>
      <input
        ref={field}
        className={classes.field}
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
      />
    </label>
  );
}
