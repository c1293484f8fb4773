import { defineContentScript } from 'wxt/utils/define-content-script';
import { extractArticle } from '@/src/article/extract';

/** Injected by the reader's click or key and never before; what `main` returns is the injection's result. */
export default defineContentScript({
  registration: 'runtime',
  main: () => extractArticle(document),
});
