/** What the speaker needs of the browser; `window.speechSynthesis` is one. */
export type Synthesis = Pick<SpeechSynthesis, 'speak' | 'cancel' | 'getVoices'>;

export interface SpeakerOptions {
  synthesis: Synthesis;
  utterance: (text: string) => SpeechSynthesisUtterance;
  sentences: { text: string; language: string }[];
  voice: () => SpeechSynthesisVoice | null;
  rate: () => number;
  /** The sentence being spoken, or `null` when none is. */
  onSentence: (index: number | null) => void;
  onState: (state: SpeakerState) => void;
}

/** `failed`: nothing could be spoken, sentence after sentence. */
export type SpeakerState = 'speaking' | 'paused' | 'ended' | 'failed';

export interface Speaker {
  play: () => void;
  pause: () => void;
  /** Goes on from another sentence, or from the one it is at with another voice or speed. */
  goTo: (index: number) => void;
  index: () => number;
  state: () => SpeakerState;
}

/**
 * Speaks one sentence after another.
 *
 * Each is an utterance of its own, so that none is long enough to stall, and pausing starts the sentence
 * again, because browsers lose their place in a paused utterance. A sentence that fails is tried with the
 * browser's own choice of voice and then passed over; one that never answers is given up on.
 */
export function createSpeaker(options: SpeakerOptions): Speaker {
  const { synthesis, sentences, onSentence, onState } = options;
  let index = 0;
  let state: SpeakerState = 'paused';
  let failures = 0;
  /** Raised whenever what is being spoken is no longer wanted, so that its late events are not heard. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const setState = (next: SpeakerState) => {
    state = next;
    onState(next);
  };
  const silence = () => {
    turn += 1;
    clearTimeout(timer);
    synthesis.cancel();
  };
  const stop = (final: SpeakerState) => {
    silence();
    setState(final);
    if (final !== 'paused') onSentence(null);
  };

  const speak = (ownVoice: boolean) => {
    const sentence = sentences[index];
    if (!sentence) {
      index = 0;
      stop('ended');
      return;
    }
    silence();
    const mine = turn;
    const utterance = options.utterance(sentence.text);
    const voice = ownVoice ? options.voice() : null;
    utterance.lang = voice?.lang ?? sentence.language;
    utterance.rate = options.rate();
    if (voice) utterance.voice = voice;

    const failed = () => {
      if (mine !== turn) return;
      if (voice) speak(false);
      else next(false);
    };
    utterance.onend = () => {
      if (mine === turn) next(true);
    };
    utterance.onerror = failed;
    timer = setTimeout(failed, patienceMs(sentence.text, utterance.rate));
    onSentence(index);
    synthesis.speak(utterance);
  };

  const next = (spoken: boolean) => {
    failures = spoken ? 0 : failures + 1;
    if (failures >= MAX_FAILURES) {
      failures = 0;
      stop('failed');
      return;
    }
    index += 1;
    speak(true);
  };

  return {
    play: () => {
      setState('speaking');
      speak(true);
    },
    pause: () => {
      stop('paused');
    },
    goTo: (wanted) => {
      index = Math.min(sentences.length - 1, Math.max(0, wanted));
      if (state === 'speaking') speak(true);
      else onSentence(index);
    },
    index: () => index,
    state: () => state,
  };
}

/** Slow voices speak some eight characters a second; twice that time and a start of some seconds is patience enough. */
function patienceMs(text: string, rate: number): number {
  return 6000 + (text.length * 250) / rate;
}

/** One after another: then it is not the sentence. */
const MAX_FAILURES = 3;
