import { describe, expect, it } from 'vitest';
import { articleOf, newsPage, paragraphs, withHeadline } from './story';

const FORMULA = '<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>';
const WITH_SOURCE =
  '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow><annotation encoding="application/x-tex">E=\\frac</annotation></semantics></math>';

function contentWith(sentence: string): { content: string; textContent: string } {
  return articleOf(newsPage(withHeadline(`${paragraphs(0, 4)}<p>${sentence}</p>${paragraphs(4)}`)));
}

describe('maths', () => {
  it('stay maths', () => {
    expect(contentWith(`It follows that ${FORMULA}, as she wrote.`).content).toContain(
      `<p>It follows that ${FORMULA}, as she wrote.</p>`,
    );
  });

  it.each([
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml">${WITH_SOURCE}</span><span class="katex-html" aria-hidden="true"><span class="mord mathnormal">E</span><span class="mrel">=</span><span>m</span></span></span>`,
    ],
    [
      'MathJax 3',
      `<mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true"><mjx-mi>E</mjx-mi><mjx-mo>=</mjx-mo><mjx-mi>m</mjx-mi></mjx-math><mjx-assistive-mml>${WITH_SOURCE}</mjx-assistive-mml></mjx-container>`,
    ],
    [
      'MathJax 2',
      `<span class="MathJax_Preview"></span><span class="MathJax"><nobr aria-hidden="true"><span>E=m</span></nobr><span class="MJX_Assistive_MathML">${WITH_SOURCE}</span></span><script type="math/tex">E=m</script>`,
    ],
    [
      'MediaWiki',
      `<span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display: none">${WITH_SOURCE}</span><img src="/e.svg" alt="E=m"></span>`,
    ],
  ])('are taken once from what %s draws twice, without their source', (_, formula) => {
    const { content, textContent } = contentWith(`It follows that ${formula}, as she wrote.`);
    expect(content).toContain(
      '<p>It follows that <math><mrow><mi>E</mi><mo>=</mo><mi>m</mi></mrow></math>, as she wrote.</p>',
    );
    expect(textContent).toContain('It follows that E=m, as she wrote.');
  });

  it('keeps a formula on a line of its own', () => {
    const { content } = contentWith(
      `It follows:</p><div class="katex-display"><span class="katex"><span class="katex-mathml"><math display="block"><mi>x</mi><mo>=</mo><mn>2</mn></math></span><span class="katex-html" aria-hidden="true">x=2</span></span></div><p>So she wrote.`,
    );
    expect(content).toContain('<math display="block"><mi>x</mi><mo>=</mo><mn>2</mn></math>');
  });
});
