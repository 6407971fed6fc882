/** "Screenshot of the setting, list of connections" as a list; what stands in brackets stays together. */
export function listed(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = '';
  for (const letter of text) {
    if ('（(「'.includes(letter)) depth += 1;
    if ('）)」'.includes(letter)) depth -= 1;
    if (depth === 0 && '、,;；'.includes(letter)) {
      parts.push(current);
      current = '';
    } else current += letter;
  }
  return [...parts, current].map((part) => part.trim()).filter((part) => part !== '');
}

interface Choice {
  readonly value: string;
  readonly exclusive: boolean;
}

/** A choice was ticked or unticked; "none of these" and "don't know" stand alone. */
export function toggled(options: readonly Choice[], chosen: readonly string[], value: string): string[] {
  if (chosen.includes(value)) return chosen.filter((other) => other !== value);
  const isExclusive = (key: string) => options.some((option) => option.value === key && option.exclusive);
  const rest = isExclusive(value) ? [] : chosen.filter((other) => !isExclusive(other));
  const kept = new Set([...rest, value]);
  return options.map((option) => option.value).filter((option) => kept.has(option));
}
