import { attributeOf } from './dom';

/**
 * Returns the MathML of a formula, or `null` if `element` is none. The libraries that typeset formulas draw each twice:
 * in pieces for the eye, and once more as MathML, out of sight, for whoever cannot see the pieces.
 */
export function formulaOf(element: Element, tag: string, names: string[]): Element | null {
  if (tag === 'MATH') return element;
  if (!names.includes('class') || !TYPESET.test(attributeOf(element, 'class') ?? '')) return null;
  const formulas = element.getElementsByTagName('math');
  return formulas.length === 1 ? (formulas[0] ?? null) : null;
}

/** Copies a formula without its source, which is the formula once more. */
export function copyFormula(formula: Element, inert: Document): Element {
  const copy = inert.importNode(formula, true);
  for (const source of copy.querySelectorAll('annotation, annotation-xml')) source.remove();
  return copy;
}

/** How KaTeX, MathJax and MediaWiki name what stands around a formula. */
const TYPESET = /^(?:katex|MathJax|mwe-math)/;
