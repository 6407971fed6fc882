const LEAST = 0.01;
const MOST = 100;

/** The weight that somebody wrote, full or half width; null when it is none: from 0.01 to 100, hundredths at most. */
export function weightIn(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{0,3}(\.\d{0,2})?$/.test(plain) || !/\d/.test(plain)) return null;
  const weight = Number(plain);
  return weight >= LEAST && weight <= MOST ? weight : null;
}
