import '@/assets/problems.css';
import { recallTheme } from './appearance';
import { el } from './elements';
import { icon } from './icons';
import './moreIcons';
import { setInterfaceLanguage } from './interfaceLanguage';
import { beginLife } from './lifetime';
import type { MessageKey, Translate } from './messages';
import { PROBLEM_TEXT, type Problem } from './problemText';

/** What can be done about a problem. A button exists if its action is given. */
export interface ProblemActions {
  /** Looks at the page again, for one that was still loading. */
  onRetry?: () => void;
  /** Shows whatever text the page has, even if it does not look like an article. */
  onTryAnyway?: () => void;
  /** Reads the reader's selection. */
  onReadSelection?: () => void;
  /** Opens the original page. */
  onOpenOriginal?: () => void;
  onSettings?: () => void;
}

/** Says in `root` what is the matter and what can be done, in place of whatever was there. */
export function renderProblem(
  root: HTMLElement,
  problem: Problem,
  actions: ProblemActions,
  t: Translate,
): void {
  beginLife(root);
  recallTheme(document);
  setInterfaceLanguage(document, t);
  const { title, advice } = PROBLEM_TEXT[problem];
  const heading = el('h1', { class: 'problem-title', tabindex: -1 }, t(title));
  const buttons = BUTTONS.flatMap(([name, label]) => {
    const action = actions[name];
    return action ? [actionButton(t(label), action)] : [];
  });
  root.replaceChildren(
    el(
      'main',
      { class: 'problem' },
      emblem(),
      heading,
      el('p', { class: 'problem-advice' }, t(advice)),
      buttons.length === 0 ? null : el('div', { class: 'problem-actions' }, ...buttons),
      actions.onSettings
        ? el('p', { class: 'problem-settings' }, quietButton(t('settings'), actions.onSettings))
        : null,
    ),
  );
  heading.focus();
}

/** In the order in which they are offered; the first is the one to try. */
const BUTTONS: [name: Exclude<keyof ProblemActions, 'onSettings'>, label: MessageKey][] = [
  ['onReadSelection', 'problemReadSelection'],
  ['onTryAnyway', 'problemTryAnyway'],
  ['onRetry', 'problemRetry'],
  ['onOpenOriginal', 'problemOpenOriginal'],
];

function actionButton(label: string, action: () => void): HTMLElement {
  const button = el('button', { type: 'button', class: 'button' }, label);
  button.addEventListener('click', action);
  return button;
}

function quietButton(label: string, action: () => void): HTMLElement {
  const button = el('button', { type: 'button', class: 'button-quiet' }, icon('settings'), label);
  button.addEventListener('click', action);
  return button;
}

/** A sheet of newspaper with nothing on it. */
function emblem(): HTMLElement {
  return el(
    'div',
    { class: 'problem-emblem', 'aria-hidden': 'true' },
    ...Array.from({ length: 4 }, () => el('span')),
  );
}
