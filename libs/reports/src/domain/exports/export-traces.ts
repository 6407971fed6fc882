/** What browsers make of the name of a file that is there already: `gaps (1).csv`. */
const COPY = / ?\(\d+\)(?=\.\w+$)/;

/** None of ours holds any, and the database takes no NUL. */
const CONTROLS = /\p{Cc}/gu;

/** The name under which a file was exported, as far as nobody gave it another one. */
export function exportedName(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  return name.replace(CONTROLS, '').replace(COPY, '');
}
