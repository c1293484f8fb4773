import { browser } from 'wxt/browser';
import type { Translate } from '@/src/reader/messages';

/** The interface's texts, in the browser's language. */
export const t: Translate = (key, ...substitutions) => browser.i18n.getMessage(key, substitutions);
