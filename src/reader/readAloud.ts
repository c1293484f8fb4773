import type { View } from './view';
import { readingBlocks } from './blocks';
import { el } from './elements';
import { icon, type IconName } from './icons';
import './moreIcons';
import { sentencesOf, type Sentence } from './sentences';
import { createSpeaker, type Speaker } from './speaker';

export interface ReadAloud {
  toggle: () => void;
  skip: (by: number) => void;
  close: () => void;
}

/** Opens the player at the foot of the window and starts at the first sentence in sight. */
export function openReadAloud(view: View, onClosed: () => void): ReadAloud {
  const { shown, root, t } = view;
  const synthesis = window.speechSynthesis;
  const life = new AbortController();
  const sentences = sentencesOf(readingBlocks(shown).filter(isSpoken), shown.lang);
  const play = playerButton('play', t('listenPlay'), () => {
    toggle();
  });
  const back = playerButton('previous', t('listenBack'), () => {
    skip(-1);
  });
  const forward = playerButton('next', t('listenForward'), () => {
    skip(1);
  });
  const voices = el('select', { 'aria-label': t('listenVoice') });
  const rate = el(
    'select',
    { 'aria-label': t('listenSpeed') },
    ...RATES.map((value) => el('option', { value }, t('listenTimes', String(value)))),
  );
  rate.value = String(nearestRate(view.settings.speechRate));
  const player = el(
    'section',
    { class: 'player', 'aria-label': t('listen') },
    el('div', { class: 'player-buttons' }, back, play, forward),
    rate,
    voices,
    playerButton('close', t('close'), () => {
      close();
    }),
  );

  const speaker: Speaker = createSpeaker({
    synthesis,
    utterance: (text) => new SpeechSynthesisUtterance(text),
    sentences,
    voice: () => synthesis.getVoices().find(({ voiceURI }) => voiceURI === voices.value) ?? null,
    rate: () => Number(rate.value),
    onSentence: (index) => {
      showSpoken(index === null ? null : (sentences[index] ?? null), view);
    },
    onState: (state) => {
      const isSpeaking = state === 'speaking';
      play.replaceChildren(icon(isSpeaking ? 'pause' : 'play'));
      play.setAttribute('aria-label', t(isSpeaking ? 'listenPause' : 'listenPlay'));
      play.title = t(isSpeaking ? 'listenPause' : 'listenPlay');
      if (state === 'failed') view.notice.say(t('listenFailed'));
    },
  });

  function toggle(): void {
    if (speaker.state() === 'speaking') speaker.pause();
    else speaker.play();
  }
  function skip(by: number): void {
    speaker.goTo(speaker.index() + by);
  }
  function close(): void {
    life.abort();
    speaker.pause();
    showSpoken(null, view);
    player.remove();
    onClosed();
  }

  const { signal } = life;
  rate.addEventListener('change', () => {
    view.settings = { ...view.settings, speechRate: Number(rate.value) };
    view.actions.onChangeSettings?.(view.settings);
    speaker.goTo(speaker.index());
  });
  const language = baseOf(shown.lang);
  voices.addEventListener('change', () => {
    const [option] = voices.selectedOptions;
    if (option && language !== '') {
      const { settings } = view;
      view.settings = { ...settings, voices: { ...settings.voices, [language]: option.label } };
      view.actions.onChangeSettings?.(view.settings);
    }
    speaker.goTo(speaker.index());
  });
  const fill = () => {
    fillVoices(voices, synthesis.getVoices(), shown.lang, view.settings.voices[language]);
  };
  // Chromium has no voices until it has looked for them.
  synthesis.addEventListener('voiceschanged', fill, { signal });
  window.addEventListener(
    'pagehide',
    () => {
      synthesis.cancel();
    },
    { signal },
  );
  view.signal.addEventListener('abort', close, { signal });
  fill();
  root.append(player);
  play.focus();
  if (sentences.length === 0) view.notice.say(t('listenFailed'));
  else {
    speaker.goTo(firstInSight(sentences, view.bar.element.getBoundingClientRect().height));
    speaker.play();
  }
  return { toggle, skip, close };
}

/** Tables are no sentences, and a sheet of code is not for the ear. */
function isSpoken(block: HTMLElement): boolean {
  return !block.matches('pre, hr, .table-scroll, .embed');
}

function firstInSight(sentences: Sentence[], top: number): number {
  if (window.scrollY < 40) return 0;
  return Math.max(
    0,
    sentences.findIndex(({ range }) => range.getBoundingClientRect().top >= top),
  );
}

/** The voices of the article's language, the one chosen before first of all; where there is none, every voice. */
function fillVoices(
  select: HTMLSelectElement,
  voices: SpeechSynthesisVoice[],
  language: string,
  preferred: string | undefined,
): void {
  const chosen = select.value;
  const fitting = voices.filter((voice) => baseOf(voice.lang) === baseOf(language));
  const offered = withoutVariants(fitting.length > 0 ? fitting : voices).toSorted(
    (one, other) => Number(isRegional(other, language)) - Number(isRegional(one, language)),
  );
  select.replaceChildren(...offered.map((voice) => el('option', { value: voice.voiceURI }, voice.name)));
  const kept =
    offered.find(({ voiceURI }) => voiceURI === chosen) ?? offered.find(({ name }) => name === preferred);
  if (kept) select.value = kept.voiceURI;
  select.hidden = offered.length === 0;
}

/** Some systems offer each voice in a hundred timbres, "English+Andrea": a list of a thousand is none to choose from. */
function withoutVariants(voices: SpeechSynthesisVoice[]): SpeechSynthesisVoice[] {
  const plain = voices.filter(({ name }) => !name.includes('+'));
  return voices.filter(({ name }) => {
    const [voice = name, variant] = name.split('+');
    return variant === undefined || !plain.some((other) => other.name.startsWith(voice));
  });
}

const isRegional = (voice: SpeechSynthesisVoice, language: string): boolean =>
  voice.lang.replace('_', '-').toLowerCase() === language.toLowerCase();

const baseOf = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** Marks the sentence without touching the text, and keeps it in sight. */
function showSpoken(sentence: Sentence | null, view: View): void {
  CSS.highlights.delete(HIGHLIGHT);
  if (!sentence) return;
  CSS.highlights.set(HIGHLIGHT, new Highlight(sentence.range));
  const box = sentence.range.getBoundingClientRect();
  const top = view.bar.element.getBoundingClientRect().height;
  if (box.top >= top && box.bottom <= window.innerHeight * 0.75) return;
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  window.scrollTo({ top: window.scrollY + box.top - window.innerHeight * 0.3, behavior });
}

function playerButton(name: IconName, label: string, onClick: () => void): HTMLButtonElement {
  const button = el(
    'button',
    { type: 'button', class: 'tool', 'aria-label': label, title: label },
    icon(name),
  );
  button.addEventListener('click', onClick);
  return button;
}

function nearestRate(rate: number): number {
  return RATES.reduce((best, candidate) =>
    Math.abs(candidate - rate) < Math.abs(best - rate) ? candidate : best,
  );
}

const RATES = [0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.5];
const HIGHLIGHT = 'spoken';
