import type messages from '@/assets/public/_locales/en/messages.json';

/** A key of the English messages; every other language has the same ones. */
export type MessageKey = keyof typeof messages;

/** Returns the interface's text for a key, with `$1`, `$2`… filled in. Text, never HTML. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;
