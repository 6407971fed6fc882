const HIRAGANA =
  'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖゝゞ';
const KATAKANA =
  'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶヽヾ';
/** Deleted: `translate` drops what has no partner. */
const WHITE_SPACE = "' ' || chr(9) || chr(10) || chr(13)";

/**
 * SQL that makes a text comparable for searching: width (NFKC), capitals, hiragana and white space make no difference.
 *
 * It stands on both sides, in what is kept and in what is looked for, so that the two can never disagree.
 */
export function searchable(text: string): string {
  return `translate(lower(normalize(${text}, NFKC)), '${HIRAGANA}' || ${WHITE_SPACE}, '${KATAKANA}')`;
}
