import type { Messages } from '../ja';
import about from './about.json';
import answering from './answering.json';
import assessments from './assessments.json';
import campaigns from './campaigns.json';
import common from './common.json';
import levels from './levels.json';
import link from './link.json';
import mailSent from './mail-sent.json';
import navigation from './navigation.json';
import passwords from './passwords.json';
import problems from './problems.json';
import result from './result.json';
import session from './session.json';
import signIn from './sign-in.json';
import signOff from './sign-off.json';
import signUp from './sign-up.json';
import standings from './standings.json';
import verify from './verify.json';

export const messages: Messages = {
  about,
  answering,
  assessments,
  campaigns,
  common,
  levels,
  link,
  mailSent,
  navigation,
  passwords,
  problems,
  result,
  session,
  signIn,
  signOff,
  signUp,
  standings,
  verify,
};
