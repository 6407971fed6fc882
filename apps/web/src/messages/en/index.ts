import type { Messages } from '../ja';
import about from './about.json';
import common from './common.json';
import levels from './levels.json';
import link from './link.json';
import mailSent from './mail-sent.json';
import navigation from './navigation.json';
import passwords from './passwords.json';
import problems from './problems.json';
import session from './session.json';
import signIn from './sign-in.json';
import signUp from './sign-up.json';
import standings from './standings.json';
import verify from './verify.json';

export const messages: Messages = {
  about,
  common,
  levels,
  link,
  mailSent,
  navigation,
  passwords,
  problems,
  session,
  signIn,
  signUp,
  standings,
  verify,
};
