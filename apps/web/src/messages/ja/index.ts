import about from './about.json';
import answering from './answering.json';
import assessments from './assessments.json';
import audit from './audit.json';
import auditors from './auditors.json';
import authoring from './authoring.json';
import campaigns from './campaigns.json';
import classes from './classes.json';
import common from './common.json';
import exports from './exports.json';
import frameworks from './frameworks.json';
import home from './home.json';
import inbox from './inbox.json';
import leaving from './leaving.json';
import levels from './levels.json';
import library from './library.json';
import link from './link.json';
import mailSent from './mail-sent.json';
import members from './members.json';
import navigation from './navigation.json';
import opens from './opens.json';
import organization from './organization.json';
import passwords from './passwords.json';
import picture from './picture.json';
import place from './place.json';
import planning from './planning.json';
import problems from './problems.json';
import profile from './profile.json';
import report from './report.json';
import reportPrint from './report-print.json';
import result from './result.json';
import roles from './roles.json';
import rules from './rules.json';
import session from './session.json';
import settings from './settings.json';
import sides from './sides.json';
import signIn from './sign-in.json';
import signOff from './sign-off.json';
import signUp from './sign-up.json';
import standings from './standings.json';
import supplier from './supplier.json';
import supplierImport from './supplier-import.json';
import suppliers from './suppliers.json';

import today from './today.json';
import trend from './trend.json';
import twoEdits from './two-edits.json';
import verification from './verification.json';
import verify from './verify.json';

/** Every text of the pages in Japanese, by area. The English ones have the same keys. */
export const messages = {
  verification,
  report,
  reportPrint,
  exports,
  audit,
  auditors,
  authoring,
  about,
  answering,
  assessments,
  campaigns,
  classes,
  common,
  frameworks,
  inbox,
  home,
  leaving,
  levels,
  library,
  link,
  mailSent,
  members,
  navigation,
  opens,
  organization,
  passwords,
  picture,
  place,
  planning,
  problems,
  profile,
  result,
  roles,
  rules,
  sides,
  session,
  settings,
  signIn,
  signOff,
  signUp,
  standings,
  supplier,
  supplierImport,
  suppliers,
  today,
  trend,
  twoEdits,
  verify,
};
export type Messages = typeof messages;
