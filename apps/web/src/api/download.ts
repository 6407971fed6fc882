interface FileAnswer {
  readonly data: unknown;
  readonly response: Response;
}

/**
 * Fetches a file as the signed-in member and hands it to the browser to keep, under the name that the server gives it.
 * A link would go out without the member's token.
 *
 * @param call a call of the client, told that a file comes back: `(asFile) => supplierExportsExport({ query, ...asFile })`
 * @throws Refusal
 */
export async function download(call: (asFile: { readonly parseAs: 'blob' }) => Promise<FileAnswer>): Promise<void> {
  const { data, response } = await call({ parseAs: 'blob' });
  if (!(data instanceof Blob)) throw new Error('The answer is no file.');
  keepFile(data, fileNameIn(response.headers.get('content-disposition') ?? ''));
}

/** Hands a file over to the browser to keep. */
export function keepFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read by then; some do so only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The name that a `Content-Disposition` gives, the one in UTF-8 before the plain one. */
export function fileNameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]*)"/i.exec(disposition)?.[1] ?? 'enjuku';
}
