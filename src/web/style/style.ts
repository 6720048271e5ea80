/** The one stylesheet. Text in a module, so that what is compiled is all that is needed to run. */
import { answers } from './answers.js';
import { changing } from './changing.js';
import { drafts } from './drafts.js';
import { forms } from './forms.js';
import { home } from './home.js';
import { layout } from './layout.js';
import { picture } from './picture.js';
import { tokens } from './tokens.js';

export const style = [tokens, layout, forms, answers, home, changing, picture, drafts].join('');
