import type { Token } from './framed';

/** The tokens as `:root` declares them: those of the light theme, whatever the page looks like now. */
export function lightTokens(): Token {
  const declared = new Map<string, string>();
  for (const sheet of document.styleSheets) collect(sheet.cssRules, declared);
  return (name) => declared.get(name) ?? '';
}

/** Layers are looked into; conditions are not, since the dark theme is one. */
function collect(rules: CSSRuleList, declared: Map<string, string>): void {
  for (const rule of rules) {
    if (rule instanceof CSSLayerBlockRule) collect(rule.cssRules, declared);
    if (!(rule instanceof CSSStyleRule) || !rule.selectorText.split(',').some((selector) => selector.trim() === ':root')) continue;
    for (const name of rule.style) if (name.startsWith('--')) declared.set(name, usable(rule.style.getPropertyValue(name)));
  }
}

/** ECharts writes the font into an attribute as it is: its quotes must not end it. */
function usable(value: string): string {
  return value.trim().replaceAll('"', "'");
}
