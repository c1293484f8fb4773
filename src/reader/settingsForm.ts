import '@/assets/settings.css';
import {
  DEFAULT_READER_SETTINGS,
  FONT_FAMILIES,
  LIVE_ORDERS,
  SETTING_RANGES,
  TEXT_ALIGNS,
  THEMES,
  type FontFamily,
  type LiveOrder,
  type ReaderSettings,
  type TextAlign,
  type Theme,
} from '@/src/settings/readerSettings';
import type { LOOK_FIELDS } from '@/src/settings/siteSettings';
import { el, withElement } from './elements';
import type { MessageKey, Translate } from './messages';

export interface SettingsFormOptions {
  settings: () => ReaderSettings;
  /** Called with every change, at once. */
  change: (settings: ReaderSettings) => void;
  /** Given, the form can be about one site alone. */
  site?: LookSwitch;
  t: Translate;
}

/** Lets one site look otherwise than all others. */
export interface LookSwitch {
  /** The site as readers know it. */
  name: string;
  isOwn: () => boolean;
  /** Begins or ends a look of its own; `settings` gives what is shown then. */
  setOwn: (own: boolean) => void;
}

/** Returns every setting of the view as a form. The appearance panel and the settings page both show it. */
export function renderSettingsForm(options: SettingsFormOptions): HTMLElement {
  const form = el('form', { class: 'settings-form', autocomplete: 'off' });
  const fill = () => {
    form.replaceChildren(...siteSwitch(options, fill), ...groups(options), resetButton(options, fill));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  fill();
  return form;
}

/** On top, as it decides what everything below it is about. */
function siteSwitch({ site, t }: SettingsFormOptions, refill: () => void): HTMLElement[] {
  if (!site) return [];
  const input = el('input', { type: 'checkbox', name: 'siteOnly', checked: site.isOwn() });
  input.addEventListener('change', () => {
    const { form } = input;
    site.setOwn(input.checked);
    refill();
    form?.querySelector<HTMLElement>('[name=siteOnly]')?.focus();
  });
  const label = el(
    'span',
    {},
    ...withElement((name) => t('settingSiteOnly', name), el('bdi', {}, site.name)),
  );
  return [el('label', { class: 'switch setting-site' }, input, label)];
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
    choices(options, 'liveOrder', LIVE_ORDERS, ORDER_NAMES),
    el(
      'fieldset',
      { class: 'setting-switches' },
      el('legend', {}, t('settingMore')),
      checkbox(options, 'hyphenate', 'settingHyphenate'),
      checkbox(options, 'showImages', 'settingShowImages'),
      checkbox(options, 'ownImagesOnly', 'settingOwnImagesOnly'),
      checkbox(options, 'printLinks', 'settingPrintLinks'),
      checkbox(options, 'singleKeys', 'settingSingleKeys'),
      checkbox(options, 'followLinks', 'settingFollowLinks'),
    ),
  ];
}

function choices<Field extends 'theme' | 'fontFamily' | 'textAlign' | 'liveOrder'>(
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
    el('legend', {}, t(field === 'liveOrder' ? 'entriesOrder' : FIELD_LABELS[field])),
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

type Switch = 'hyphenate' | 'showImages' | 'ownImagesOnly' | 'printLinks' | 'singleKeys' | 'followLinks';

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

/** One click: a site with a look of its own looks like all others again, everywhere else is as it was at first. */
function resetButton({ change, site, t }: SettingsFormOptions, refill: () => void): HTMLElement {
  const isAboutSite = site?.isOwn() ?? false;
  const label = isAboutSite ? t('settingSiteReset') : t('settingReset');
  const button = el('button', { type: 'button', class: 'button' }, label);
  button.addEventListener('click', () => {
    if (isAboutSite) site?.setOwn(false);
    else change({ ...DEFAULT_READER_SETTINGS });
    const form = button.form;
    refill();
    form?.querySelector<HTMLElement>('.settings-reset button')?.focus();
  });
  return el('p', { class: 'settings-reset' }, button);
}

/** What the settings of the look are called. */
export const FIELD_LABELS: Record<(typeof LOOK_FIELDS)[number], MessageKey> = {
  theme: 'settingTheme',
  fontFamily: 'settingFont',
  fontSize: 'settingFontSize',
  lineHeight: 'settingLineHeight',
  contentWidth: 'settingContentWidth',
  paragraphSpacing: 'settingParagraphSpacing',
  letterSpacing: 'settingLetterSpacing',
  textAlign: 'settingAlign',
  hyphenate: 'settingHyphenate',
  showImages: 'settingShowImages',
  ownImagesOnly: 'settingOwnImagesOnly',
};

/** Returns the value of such a setting in words. */
export function shownValue(field: string, value: string | number | boolean, t: Translate): string {
  if (typeof value === 'boolean') return t(value ? 'settingOn' : 'settingOff');
  if (typeof value === 'number') return shownNumber(field as keyof typeof SETTING_RANGES, value, t);
  const names: Partial<Record<string, MessageKey>> = { ...THEME_NAMES, ...FONT_NAMES, ...ALIGN_NAMES };
  const name = names[value];
  return name ? t(name) : value;
}

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

const ORDER_NAMES: Record<LiveOrder, MessageKey> = {
  page: 'entriesAsOnPage',
  newest: 'newestFirst',
  oldest: 'oldestFirst',
};

const ALIGN_NAMES: Record<TextAlign, MessageKey> = { start: 'alignStart', justify: 'alignJustify' };
