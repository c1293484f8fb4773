import { el } from './elements';
import { plural, type Translate } from './messages';

/** What is found or hidden by itself; a section whose heading matches shows all of its own. */
const UNITS = 'fieldset, .slider, .switch, .choice, li, .settings-reset, .settings-buttons, p';

/** Returns a field that leaves of the settings only what it asks for. */
export function searchSettings(
  sections: HTMLElement,
  t: Translate,
): { field: HTMLElement; again: () => void } {
  const label = t('searchSettings');
  const input = el('input', {
    type: 'search',
    class: 'settings-search',
    placeholder: label,
    'aria-label': label,
  });
  const status = el('p', { role: 'status', class: 'quiet settings-found' });
  const again = () => {
    const wanted = comparable(input.value.trim());
    const shown = [...sections.children].filter((section) => filterSection(section as HTMLElement, wanted));
    if (wanted === '') status.textContent = '';
    else status.textContent = shown.length === 0 ? t('findNothing') : plural(t, 'searchFound', shown.length);
  };
  input.addEventListener('input', again);
  return { field: el('div', { class: 'settings-finder', role: 'search' }, input, status), again };
}

/** Hides what does not match, and returns whether anything is left. */
function filterSection(section: HTMLElement, wanted: string): boolean {
  const isWhole = wanted === '' || matches(section.querySelector('h2'), wanted);
  const units = [...section.querySelectorAll<HTMLElement>(UNITS)];
  for (const unit of units) {
    // In a group that is called what is looked for, everything is.
    const group = unit.closest('fieldset');
    unit.hidden =
      !isWhole &&
      !fieldsIn(unit).includes(wanted) &&
      !matches(unit, wanted) &&
      !matches(group?.querySelector('legend'), wanted);
  }
  section.hidden = !isWhole && units.every((unit) => unit.hidden);
  return !section.hidden;
}

/** What the settings of a part are called in code, "fontfamily" or "theme": terms that people look for in any language. */
function fieldsIn(part: Element): string {
  const fields = [...part.querySelectorAll('input')];
  return fields
    .map(({ name, type, value }) => (type === 'radio' ? `${name} ${value}` : name))
    .join(' ')
    .toLowerCase();
}

function matches(element: Element | null | undefined, wanted: string): boolean {
  return element != null && comparable(element.textContent).includes(wanted);
}

/** Without case and accents, as people type in a hurry. */
function comparable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
