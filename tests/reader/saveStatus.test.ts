import { describe, expect, it, vi } from 'vitest';
import type { NoticeButton } from '@/src/reader/actions';
import { saveText, tellOfProgress, tellOfSave } from '@/src/reader/saveStatus';
import type { CopySaved, SaveOutcome } from '@/src/save/saveOutcome';
import { t } from '../save/support';

const SAVED: CopySaved = {
  state: 'saved',
  fileName: 'Copy.html',
  pictures: { total: 2, saved: 2, missing: [] },
};

function listen() {
  const said: { text: string; buttons: NoticeButton[] }[] = [];
  return { said, say: (text: string, ...buttons: NoticeButton[]) => said.push({ text, buttons }) };
}

describe('what the reader is told of a save', () => {
  it('names the file and counts the pictures', () => {
    expect(saveText(SAVED, t)).toBe('Sent to your downloads: “Copy.html”. Pictures inside: 2 of 2.');
  });

  it('says nothing of pictures where there are none', () => {
    expect(saveText({ ...SAVED, pictures: { total: 0, saved: 0, missing: [] } }, t)).toBe(
      'Sent to your downloads: “Copy.html”.',
    );
  });

  it('says how many pictures are missing, and why', () => {
    const missing = [
      { url: 'https://a.example/1', reason: 'refused' },
      { url: 'https://a.example/2', reason: 'refused' },
      { url: 'https://a.example/3', reason: 'too-slow' },
    ] as const;
    const text = saveText({ ...SAVED, pictures: { total: 5, saved: 2, missing: [...missing] } }, t);
    expect(text).toContain('Pictures inside: 2 of 5. Not allowed: 2. Too slow to arrive: 1.');
    expect(text).toContain('captions and links');
  });

  it('begins the save within the click that allowed it, before anything is shown', () => {
    const view = listen();
    const order: string[] = [];
    const allowAndSave = () => {
      order.push('asked');
      return Promise.resolve<SaveOutcome>(SAVED);
    };
    const saveWithout = vi.fn(() => Promise.resolve<SaveOutcome>(SAVED));
    const { pictures } = SAVED;
    tellOfSave(
      {
        state: 'needs-permission',
        hosts: ['a.example', 'b.example'],
        refused: 1,
        pictures,
        allowAndSave,
        saveWithout,
      },
      view,
      t,
    );
    expect(view.said[0]?.text).toContain('a.example and b.example');
    expect(view.said[0]?.buttons.map(({ label }) => label)).toEqual([t('saveAllow'), t('saveWithout')]);

    const watched = { say: () => order.push('said') };
    tellOfSave(
      { state: 'needs-permission', hosts: ['a.example'], refused: 1, pictures, allowAndSave, saveWithout },
      {
        say: (text, ...buttons) => {
          view.say(text, ...buttons);
          watched.say();
        },
      },
      t,
    );
    order.length = 0;
    view.said.at(-1)?.buttons[0]?.onClick();
    expect(order).toEqual(['asked', 'said']);
  });

  it('goes on to tell what became of the answer', async () => {
    const view = listen();
    const save = () => Promise.resolve<SaveOutcome>(SAVED);
    tellOfSave(
      {
        state: 'needs-permission',
        hosts: ['a.example'],
        refused: 1,
        pictures: SAVED.pictures,
        allowAndSave: save,
        saveWithout: save,
      },
      view,
      t,
    );
    view.said[0]?.buttons[1]?.onClick();
    await vi.waitFor(() => {
      expect(view.said.at(-1)?.text).toContain('Copy.html');
    });
  });

  it('does not read every picture out', () => {
    const view = listen();
    const onProgress = tellOfProgress(view, t);
    for (let done = 1; done <= 30; done += 1) onProgress(done, 30);
    expect(view.said.length).toBeLessThan(8);
    expect(view.said.at(-1)?.text).toBe('Making the copy: picture 25 of 30');
  });

  it.each([
    ['stopped', 'Nothing was saved.'],
    ['failed', 'The copy could not be made. Please try again.'],
  ] as const)('says so when a save was %s', (reason, text) => {
    expect(saveText({ state: 'not-saved', reason }, t)).toBe(text);
  });
});
