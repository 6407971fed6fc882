import { searchable } from '@app/tenancy';

/** SQL for `supplier_record.search_text`: its parts as one line, a space between them. A word holds no white space, so it never matches across two. */
export function searchText(parts: { readonly [Part in 'code' | 'name' | 'kana' | 'number' | 'tags']: string }): string {
  const { code, name, kana, number, tags } = parts;
  return `concat_ws(' ', ${[code, name, kana].map(searchable).join(', ')}, ${number}, ${searchable(`array_to_string(${tags}, chr(1))`)})`;
}
