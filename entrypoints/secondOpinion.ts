import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { secondOpinion } from '@/src/article/secondOpinion';

/** Injected before `extract.js` on the few pages where that found little: most clicks need not bring it along. */
export default defineUnlistedScript({
  globalName: false,
  main() {
    globalThis.broadsheetSecondOpinion = secondOpinion;
  },
});
