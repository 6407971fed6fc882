import type { Messages } from '../ja';
import common from './common.json';
import levels from './levels.json';
import navigation from './navigation.json';
import problems from './problems.json';
import signIn from './sign-in.json';
import standings from './standings.json';
export const messages: Messages = { common, levels, navigation, problems, signIn, standings };
