import { nameIn } from './entry-name';

const japanese = ({ ja }: { readonly ja: string }) => ja;

describe('the name of what an entry is about', () => {
  it('is the one that it had then', () => {
    expect(nameIn({ details: { name: 'アトラ設計' } }, japanese)).toBe('アトラ設計');
  });

  it('is read in the language of the page where it has two', () => {
    expect(nameIn({ details: { name: { ja: '標準質問票', en: 'Standard' } } }, japanese)).toBe('標準質問票');
  });

  it('is that of the file where a file was read', () => {
    expect(nameIn({ details: { fileName: 'suppliers.xlsx' } }, japanese)).toBe('suppliers.xlsx');
  });

  it('is not known where the entry does not say', () => {
    expect(nameIn({ details: { mails: 3 } }, japanese)).toBeNull();
  });
});
