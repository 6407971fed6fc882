import common from './common.json';
import levels from './levels.json';
import navigation from './navigation.json';
import problems from './problems.json';
import signIn from './sign-in.json';
import standings from './standings.json';

/** Every text of the pages in Japanese, by area. The English ones have the same keys. */
export const messages = { common, levels, navigation, problems, signIn, standings };
export type Messages = typeof messages;
