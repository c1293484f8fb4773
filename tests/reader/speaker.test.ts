import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSpeaker, type SpeakerState } from '@/src/reader/speaker';

/** Speaks only when told what became of the sentence. */
class FakeSynthesis {
  spoken: SpeechSynthesisUtterance[] = [];
  speak(utterance: SpeechSynthesisUtterance): void {
    this.spoken.push(utterance);
  }
  cancel(): void {
    // The real one tells of it by an event, which comes late.
  }
  getVoices(): SpeechSynthesisVoice[] {
    return [];
  }
  texts(): string[] {
    return this.spoken.map(({ text }) => text);
  }
  last(): SpeechSynthesisUtterance {
    const last = this.spoken.at(-1);
    if (!last) throw new Error('nothing was spoken');
    return last;
  }
  end(): void {
    this.last().onend?.(new Event('end') as SpeechSynthesisEvent);
  }
  fail(): void {
    this.last().onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
  }
}

const VOICE = { lang: 'en-GB', voiceURI: 'v', name: 'V', default: false, localService: true };

function speak(texts: string[], voice: SpeechSynthesisVoice | null = null) {
  const synthesis = new FakeSynthesis();
  const states: SpeakerState[] = [];
  const shown: (number | null)[] = [];
  const speaker = createSpeaker({
    synthesis,
    utterance: (text) =>
      ({ text, lang: '', rate: 1, voice: null, onend: null, onerror: null }) as SpeechSynthesisUtterance,
    sentences: texts.map((text) => ({ text, language: 'en' })),
    voice: () => voice,
    rate: () => 1.2,
    onSentence: (index) => shown.push(index),
    onState: (state) => states.push(state),
  });
  return { synthesis, speaker, states, shown };
}

describe('createSpeaker', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('speaks one sentence after another and says which', () => {
    const { synthesis, speaker, states, shown } = speak(['One.', 'Two.']);
    speaker.play();
    synthesis.end();
    synthesis.end();
    expect(synthesis.texts()).toEqual(['One.', 'Two.']);
    expect(shown).toEqual([0, 1, null]);
    expect(states).toEqual(['speaking', 'ended']);
    expect([synthesis.last().lang, synthesis.last().rate]).toEqual(['en', 1.2]);
  });

  it('begins the sentence again after a pause', () => {
    const { synthesis, speaker } = speak(['One.', 'Two.']);
    speaker.play();
    synthesis.end();
    speaker.pause();
    synthesis.end();
    speaker.play();
    expect(synthesis.texts()).toEqual(['One.', 'Two.', 'Two.']);
  });

  it('skips on and back, and not beyond the ends', () => {
    const { synthesis, speaker } = speak(['One.', 'Two.']);
    speaker.play();
    speaker.goTo(1);
    speaker.goTo(9);
    speaker.goTo(-1);
    expect(synthesis.texts()).toEqual(['One.', 'Two.', 'Two.', 'One.']);
  });

  it("goes on with the browser's voice when the chosen one fails", () => {
    const { synthesis, speaker, states } = speak(['One.', 'Two.'], VOICE);
    speaker.play();
    expect(synthesis.last().voice).toBe(VOICE);
    synthesis.fail();
    expect([synthesis.last().text, synthesis.last().voice]).toEqual(['One.', null]);
    synthesis.end();
    expect(synthesis.last().text).toBe('Two.');
    expect(states).toEqual(['speaking']);
  });

  it('goes on when a sentence never ends', () => {
    const { synthesis, speaker } = speak(['One.', 'Two.']);
    speaker.play();
    vi.advanceTimersByTime(20_000);
    expect(synthesis.texts()).toContain('Two.');
  });

  it('gives up when sentence after sentence fails', () => {
    const { synthesis, speaker, states } = speak(['One.', 'Two.', 'Three.', 'Four.']);
    speaker.play();
    for (let failure = 0; failure < 3; failure++) synthesis.fail();
    expect(states.at(-1)).toBe('failed');
    expect(synthesis.texts()).not.toContain('Four.');
  });
});
