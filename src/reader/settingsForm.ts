import {
  DEFAULT_READER_SETTINGS,
  FONT_FAMILIES,
  SETTING_RANGES,
  TEXT_ALIGNS,
  THEMES,
  type FontFamily,
  type ReaderSettings,
  type TextAlign,
  type Theme,
} from '@/src/settings/readerSettings';
import { el } from './elements';
import type { MessageKey, Translate } from './messages';

export interface SettingsFormOptions {
  settings: () => ReaderSettings;
  /** Called with every change, at once. */
  change: (settings: ReaderSettings) => void;
  t: Translate;
}

/** Returns every setting of the view as a form. The appearance panel and the settings page both show it. */
export function renderSettingsForm(options: SettingsFormOptions): HTMLElement {
  const form = el('form', { class: 'settings-form', autocomplete: 'off' });
  const fill = () => {
    form.replaceChildren(...groups(options), resetButton(options, fill));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  fill();
  return form;
}

function groups(options: SettingsFormOptions): HTMLElement[] {
  const { t } = options;
  return [
    choices(options, 'theme', THEMES, THEME_NAMES),
    choices(options, 'fontFamily', FONT_FAMILIES, FONT_NAMES),
    el(
      'fieldset',
      { class: 'setting-sliders' },
      el('legend', {}, t('settingText')),
      slider(options, 'fontSize', 'settingFontSize'),
      slider(options, 'lineHeight', 'settingLineHeight'),
      slider(options, 'contentWidth', 'settingContentWidth'),
      slider(options, 'paragraphSpacing', 'settingParagraphSpacing'),
      slider(options, 'letterSpacing', 'settingLetterSpacing'),
    ),
    choices(options, 'textAlign', TEXT_ALIGNS, ALIGN_NAMES),
    el(
      'fieldset',
      { class: 'setting-switches' },
      el('legend', {}, t('settingMore')),
      checkbox(options, 'hyphenate', 'settingHyphenate'),
      checkbox(options, 'showImages', 'settingShowImages'),
      checkbox(options, 'printLinks', 'settingPrintLinks'),
      checkbox(options, 'singleKeys', 'settingSingleKeys'),
    ),
  ];
}

function choices<Field extends 'theme' | 'fontFamily' | 'textAlign'>(
  { settings, change, t }: SettingsFormOptions,
  field: Field,
  values: readonly ReaderSettings[Field][],
  names: Record<ReaderSettings[Field], MessageKey>,
): HTMLElement {
  const options = values.map((value) => {
    const input = el('input', { type: 'radio', name: field, value, checked: settings()[field] === value });
    input.addEventListener('change', () => {
      change({ ...settings(), [field]: value });
    });
    return el(
      'label',
      { class: `choice choice-${field}`, 'data-value': value },
      input,
      sample(field, value),
      el('span', {}, t(names[value])),
    );
  });
  return el(
    'fieldset',
    { class: `setting-choices setting-${field}` },
    el('legend', {}, t(FIELD_NAMES[field])),
    el('div', {}, ...options),
  );
}

/** Shows what the choice looks like. */
function sample(field: string, value: string): HTMLElement | null {
  if (field === 'theme')
    return el('span', { class: 'sample', 'data-theme': value, 'aria-hidden': 'true' }, 'Aa');
  if (field === 'fontFamily')
    return el('span', { class: 'sample', 'data-font': value, 'aria-hidden': 'true' }, 'Aa');
  return null;
}

function slider(
  { settings, change, t }: SettingsFormOptions,
  field: keyof typeof SETTING_RANGES,
  name: MessageKey,
): HTMLElement {
  const { min, max, step } = SETTING_RANGES[field];
  const shown = el('output', {}, shownNumber(field, settings()[field], t));
  const input = el('input', { type: 'range', name: field, min, max, step, value: settings()[field] });
  input.setAttribute('aria-valuetext', shown.textContent);
  input.addEventListener('input', () => {
    change({ ...settings(), [field]: input.valueAsNumber });
    shown.textContent = shownNumber(field, input.valueAsNumber, t);
    input.setAttribute('aria-valuetext', shown.textContent);
  });
  return el('label', { class: 'slider' }, el('span', {}, t(name)), shown, input);
}

function shownNumber(field: keyof typeof SETTING_RANGES, value: number, t: Translate): string {
  const format = (style: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(t('interfaceLanguage'), style).format(value);
  if (field === 'fontSize') return t('unitPixels', format({}));
  if (field === 'contentWidth') return t('unitCharacters', format({}));
  if (field === 'letterSpacing' || field === 'paragraphSpacing') return format({ style: 'percent' });
  return format({ minimumFractionDigits: 1, maximumFractionDigits: 2 });
}

type Switch = 'hyphenate' | 'showImages' | 'printLinks' | 'singleKeys';

function checkbox(
  { settings, change, t }: SettingsFormOptions,
  field: Switch,
  name: MessageKey,
): HTMLElement {
  const input = el('input', { type: 'checkbox', name: field, checked: settings()[field] });
  input.addEventListener('change', () => {
    change({ ...settings(), [field]: input.checked });
  });
  return el('label', { class: 'switch' }, input, el('span', {}, t(name)));
}

function resetButton({ change, t }: SettingsFormOptions, refill: () => void): HTMLElement {
  const button = el('button', { type: 'button', class: 'button' }, t('settingReset'));
  button.addEventListener('click', () => {
    change({ ...DEFAULT_READER_SETTINGS });
    const form = button.form;
    refill();
    form?.querySelector<HTMLElement>('.settings-reset button')?.focus();
  });
  return el('p', { class: 'settings-reset' }, button);
}

const FIELD_NAMES = {
  theme: 'settingTheme',
  fontFamily: 'settingFont',
  textAlign: 'settingAlign',
} as const satisfies Record<string, MessageKey>;

const THEME_NAMES: Record<Theme, MessageKey> = {
  auto: 'themeAuto',
  light: 'themeLight',
  sepia: 'themeSepia',
  grey: 'themeGrey',
  dark: 'themeDark',
  black: 'themeBlack',
  contrast: 'themeContrast',
};

const FONT_NAMES: Record<FontFamily, MessageKey> = {
  serif: 'fontSerif',
  sans: 'fontSans',
  legible: 'fontLegible',
  dyslexic: 'fontDyslexic',
  system: 'fontSystem',
};

const ALIGN_NAMES: Record<TextAlign, MessageKey> = { start: 'alignStart', justify: 'alignJustify' };
