import { choosesQuestions, isFiltered } from '../../domain/report-filter.js';
import { classNames, textIn, type WorkbookSubject } from './subject.js';

/** The filter as people read it: `Criticality: high, critical; Domains: GOV Governance`. */
export function filterWords(subject: WorkbookSubject): string {
  const { say, filter, language, questionnaire } = subject;
  if (!isFiltered(filter)) return say('noFilters');
  const listed = (words: readonly string[]) => words.join(language === 'ja' ? '、' : ', ');
  const domain = (key: string) => {
    const section = questionnaire.content.sections.find((entry) => entry.key === key);
    return section ? `${key} ${textIn(subject, section.name)}` : key;
  };
  const { classes, criticality, tags, industries, sizes, suppliers, standings, domains, phases } = filter;
  const parts = [
    classes && `${say('classes')}: ${classNames(subject, classes)}`,
    criticality && `${say('criticality')}: ${listed(criticality.map((value) => say(`criticality_${value}`)))}`,
    tags && `${say('tags')}: ${listed(tags)}`,
    industries && `${say('industry')}: ${listed(industries)}`,
    sizes && `${say('size')}: ${listed(sizes)}`,
    suppliers && `${say('chosenSuppliers')}: ${suppliers.length}`,
    standings && `${say('standing')}: ${listed(standings.map((value) => say(value)))}`,
    domains && `${say('domain')}: ${listed(domains.map(domain))}`,
    phases && `${say('phase')}: ${listed(phases.map((value) => say(`phase_${value}`)))}`,
    choosesQuestions(filter) && say('wholeQuestions'),
  ];
  return parts.filter((part) => typeof part === 'string').join(language === 'ja' ? ' ／ ' : '; ');
}
