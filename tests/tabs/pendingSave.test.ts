import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { toPictureQuestion } from '@/src/tabs/pendingSave';

const OURS = 'chrome-extension://broadsheet/';
const QUESTION = { type: 'ask-for-pictures', urls: ['https://images.example/a.jpg'] };

describe('the question about picture hosts', () => {
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => new URL(path, OURS).href);

  it('is put for a page of ours', () => {
    expect(toPictureQuestion(QUESTION, { url: `${OURS}popup.html` })).toEqual(QUESTION.urls);
  });

  it('is not put for a script in a page of the web', () => {
    expect(toPictureQuestion(QUESTION, { url: 'https://news.example/' })).toBeNull();
  });

  it('is about addresses of the web and nothing else', () => {
    const urls = ['file:///etc/passwd'];
    expect(toPictureQuestion({ ...QUESTION, urls }, { url: `${OURS}popup.html` })).toBeNull();
    expect(toPictureQuestion({ type: 'arrived', how: 'reload' }, { url: `${OURS}popup.html` })).toBeNull();
  });
});
