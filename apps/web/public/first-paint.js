/* Before anything is drawn: the colours and the language that were chosen here, so that nothing flashes. */
(() => {
  const root = document.documentElement;
  const kept = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const scheme = kept('enjuku.colours');
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  const language = kept('enjuku.language') || (navigator.languages.find((each) => /^(ja|en)\b/.test(each)) || 'ja').slice(0, 2);
  root.lang = language === 'en' ? 'en' : 'ja';
})();
