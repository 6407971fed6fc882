type Address = Record<string, unknown>;

/**
 * Makes a page know of an address only what it reads from it. The router lays what was read over what stands there: a parameter that somebody's
 * mail program appended, and a value that did not fit, would stay, and be asked of the API.
 */
export function readStrictly<Search extends object>(read: (address: Address) => Search): (address: Address) => Search {
  return (address) => ({ ...Object.fromEntries(Object.keys(address).map((name) => [name, undefined])), ...read(address) });
}
