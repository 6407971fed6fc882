import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { questionnaireVersionsReadOptions } from '~/api/generated/@tanstack/react-query.gen';
import { VersionActions } from '~/components/library/version-actions';
import { VersionLead } from '~/components/library/version-lead';
import { useText } from '~/messages/use-text';
import { paths } from '~/paths';
import { Card } from '~/ui/card';
import { Empty } from '~/ui/empty';
import { Page } from '~/ui/page';
import { SearchField } from '~/ui/search-field';

import { ProbesCard } from './version/probes-card';
import { ProfileCard } from './version/profile-card';
import { QuestionArticle } from './version/question-article';
import classes from './version/questions.module.css';
import { isFound, type QuestionsSearch, questionsSearchIn } from './version/questions-search';
import { SectionLinks } from './version/section-links';

/** A questionnaire to read through: everything it asks, section by section. */
export function QuestionnaireVersionPage() {
  const { t } = useTranslation();
  const { text } = useText();
  const { id } = useParams({ from: '/signed-in/members/questionnaires/versions/$id' });
  const { search }: QuestionsSearch = useSearch({ from: '/signed-in/members/questionnaires/versions/$id' });
  const navigate = useNavigate();
  const { data: version } = useSuspenseQuery(questionnaireVersionsReadOptions({ path: { id } }));
  const { questions, content } = version;
  const found = search === undefined ? questions : questions.filter((question) => isFound(question, search, text));
  const sections = content.sections
    .map(({ key, name }) => ({ key, name: text(name), questions: found.filter(({ sectionKey }) => sectionKey === key) }))
    .filter((section) => section.questions.length > 0);
  // Who searches looks for a question, not for what is asked about the company.
  const opening =
    search !== undefined ? [] : [{ key: 'profile', name: t('library.profile.title'), count: content.profileQuestions.length }];
  const probing = search !== undefined ? [] : [{ key: 'probes', name: t('library.probes.title'), count: content.probes.length }];
  const extent = t('library.extent', { count: questions.length, short: questions.filter(({ shortForm }) => shortForm).length });
  return (
    <Page
      title={text(version.name)}
      above={<Link to={paths.questionnaires}>{t('library.questionnaires.title')}</Link>}
      lead={<VersionLead {...version} extent={extent} />}
      actions={<VersionActions kind="questionnaire" version={version} ofId={version.questionnaireId} />}
    >
      <div className={classes.columns}>
        <SectionLinks
          sections={[...opening, ...probing, ...sections.map(({ key, name, questions: inside }) => ({ key, name, count: inside.length }))]}
        />
        <div className={classes.parts}>
          <div className={`not-printed ${classes.tools}`}>
            <SearchField
              label={t('library.search')}
              value={search ?? ''}
              onSearch={(words) => void navigate({ to: '.', search: questionsSearchIn({ search: words }), replace: true })}
            />
          </div>
          {opening.length > 0 && (
            <div id="profile" className={classes.part}>
              <ProfileCard questions={content.profileQuestions} />
            </div>
          )}
          {probing.length > 0 && (
            <div id="probes" className={classes.part}>
              <ProbesCard probes={content.probes} />
            </div>
          )}
          {sections.map(({ key, name, questions: inside }) => (
            <div key={key} id={key} className={classes.part}>
              <Card title={name} lead={t('library.questions', { count: inside.length })}>
                {inside.map((question) => (
                  <QuestionArticle key={question.key} question={question} />
                ))}
              </Card>
            </div>
          ))}
          {sections.length === 0 && (
            <Card>
              <Empty title={t('library.nothingFound')}>{t('library.nothingFoundLead')}</Empty>
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}
