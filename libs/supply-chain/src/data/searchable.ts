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

/** SQL for `supplier_record.search_text`: its parts as one line, a space between them. A word holds no white space, so it never matches across two. */
export function searchText(parts: { readonly [Part in 'code' | 'name' | 'kana' | 'number' | 'tags']: string }): string {
  const { code, name, kana, number, tags } = parts;
  return `concat_ws(' ', ${[code, name, kana].map(searchable).join(', ')}, ${number}, ${searchable(`array_to_string(${tags}, chr(1))`)})`;
}
