import { browser } from 'wxt/browser';

/** White on this red has a contrast of 5.9:1. */
const BADGE_COLOR = '#b3261e';

/** White on this green has a contrast of 6.5:1. */
const READABLE_COLOR = '#1b6b3a';

/** Marks the toolbar button of a tab whose page can be read. */
export async function markReadable(tabId: number, sentence: string): Promise<void> {
  await ifTabLasts([
    browser.action.setBadgeBackgroundColor({ tabId, color: READABLE_COLOR }),
    browser.action.setBadgeText({ tabId, text: '✓' }),
    browser.action.setTitle({ tabId, title: sentence }),
  ]);
}

/** Puts a mark on the toolbar button of a tab, with `sentence` as its tooltip, until the tab goes elsewhere. */
export async function markButton(tabId: number, sentence: string): Promise<void> {
  await ifTabLasts([
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
    browser.action.setBadgeText({ tabId, text: '!' }),
    browser.action.setTitle({ tabId, title: sentence }),
  ]);
}

/** Takes the mark off again. */
export async function unmarkButton(tabId: number, title: string): Promise<void> {
  await ifTabLasts([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** A tab that was closed in the meantime has no button to write on, and nobody to read it. */
async function ifTabLasts(changes: Promise<void>[]): Promise<void> {
  await Promise.allSettled(changes);
}
