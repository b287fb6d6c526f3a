/**
 * Which engine found what is stored. Goes up with each change of this room that may change a result, so that servers
 * look again at what an older engine found.
 */
export const ENGINE_VERSION = 7;
