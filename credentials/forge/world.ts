/** The thirteen archetypes in order. */
import type { Archetype } from './archetype.js';
import { boreal } from './archetypes/boreal.js';
import { channel } from './archetypes/channel.js';
import { claimsoft } from './archetypes/claimsoft.js';
import { fund26 } from './archetypes/fund26.js';
import { hands } from './archetypes/hands.js';
import { hyperEu } from './archetypes/hyper-eu.js';
import { lapsed } from './archetypes/lapsed.js';
import { nightdesk } from './archetypes/nightdesk.js';
import { silkstack } from './archetypes/silkstack.js';
import { stones } from './archetypes/stones.js';
import { tandem } from './archetypes/tandem.js';
import { twin20 } from './archetypes/twin20.js';
import { veil } from './archetypes/veil.js';

export const ARCHETYPES: readonly Archetype[] = [
  boreal,
  tandem,
  hyperEu,
  nightdesk,
  claimsoft,
  fund26,
  twin20,
  silkstack,
  channel,
  stones,
  hands,
  lapsed,
  veil,
];
