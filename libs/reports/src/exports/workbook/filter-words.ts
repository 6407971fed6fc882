import { sizeName } from '@app/supply-chain';

import { CONDITIONS, choosesQuestions, isFiltered, type ReportFilter } from '../../domain/report-filter.js';
import { classNames, textIn, type WorkbookSubject } from './subject.js';
import type { Word } from './words.js';

/** More would be a list of their own, which the file has anyway. */
const MOST_NAMED = 20;

/**
 * The filter as people read it: `Criticality: high, critical; Domains: GOV Governance`.
 *
 * @param listOfSuppliers the sheet in which all suppliers stand
 */
export function filterWords(subject: WorkbookSubject, listOfSuppliers: Word): string {
  const { say, filter, language, questionnaire } = subject;
  if (!isFiltered(filter)) return say('noFilters');
  const listed = (words: readonly string[]) => words.join(language === 'ja' ? '、' : ', ');
  const domain = (key: string) => {
    const section = questionnaire.content.sections.find((entry) => entry.key === key);
    return section ? `${key} ${textIn(subject, section.name)}` : key;
  };
  const { classes, criticality, tags, industries, sizes, suppliers, standings, domains, phases } = filter;
  const said: Readonly<Record<keyof ReportFilter, string | undefined>> = {
    classes: classes && `${say('classes')}: ${classNames(subject, classes)}`,
    criticality: criticality && `${say('criticality')}: ${listed(criticality.map((value) => say(`criticality_${value}`)))}`,
    tags: tags && `${say('tags')}: ${listed(tags)}`,
    industries: industries && `${say('industry')}: ${listed(industries)}`,
    sizes: sizes && `${say('size')}: ${listed(sizes.map((size) => sizeName(size, language)))}`,
    suppliers: suppliers && `${say('chosenSuppliers')}: ${listed(chosenWords(subject, suppliers.length, listOfSuppliers))}`,
    standings: standings && `${say('standing')}: ${listed(standings.map((value) => say(value)))}`,
    domains: domains && `${say('domain')}: ${listed(domains.map(domain))}`,
    phases: phases && `${say('phase')}: ${listed(phases.map((value) => say(`phase_${value}`)))}`,
  };
  const parts = [...CONDITIONS.map((name) => said[name]), choosesQuestions(filter) ? say('wholeQuestions') : undefined];
  return parts.filter((part) => part !== undefined).join(language === 'ja' ? ' ／ ' : '; ');
}

/** Codes and names, so that whoever has the file in hand can choose the same ones again. */
function chosenWords({ say, chosenSuppliers }: WorkbookSubject, count: number, listOfSuppliers: Word): string[] {
  const named = (chosenSuppliers ?? []).slice(0, MOST_NAMED).map(({ code, name }) => `${code} ${name}`);
  if (named.length === count) return named;
  const others = say('moreChosen').replace('{sheet}', say(listOfSuppliers));
  return [...named, others.replace('{count}', String(count - named.length))];
}
