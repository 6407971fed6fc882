/** What browsers make of the name of a file that is there already: `gaps (1).csv`. */
const COPY = / ?\(\d+\)(?=\.\w+$)/;

/** The name under which a file was exported, as far as nobody gave it another one. */
export function exportedName(fileName: string): string {
  return fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1).replace(COPY, '');
}
