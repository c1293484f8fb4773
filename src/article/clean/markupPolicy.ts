/** What turns a string into markup where Trusted Types are enforced: the one policy our CSP knows, in a page of ours. */
export interface MarkupPolicy {
  createHTML: (html: string) => string;
  createScriptURL: (url: string) => string;
}

/** The name in the CSP of our pages. */
const POLICY_NAME = 'broadsheet';

interface PolicyFactory {
  createPolicy: (name: string, rules: MarkupPolicy) => MarkupPolicy;
}

const policies = new WeakMap<Window, MarkupPolicy | null>();

/**
 * Returns the policy of a page of ours, made at first use: a page may have only one of a name. `null` where the browser
 * has no Trusted Types. Only the sanitizer asks for it, and only to parse into a document where nothing runs or loads.
 */
export function markupPolicyOf(view: Window): MarkupPolicy | null {
  const known = policies.get(view);
  if (known !== undefined) return known;
  const { trustedTypes } = view as Window & { trustedTypes?: PolicyFactory };
  const policy =
    trustedTypes?.createPolicy(POLICY_NAME, {
      createHTML: (html) => html,
      createScriptURL: () => {
        throw new TypeError('No script has a place in an article');
      },
    }) ?? null;
  policies.set(view, policy);
  return policy;
}
