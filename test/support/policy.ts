/** The headers of a page with a strict Content-Security-Policy that requires Trusted Types, and allows policies by these names. */
export const policyAllowing = (trustedTypes: string): Record<string, string> => ({
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
    `require-trusted-types-for 'script'; trusted-types ${trustedTypes}`,
});

/** The strictest policy that the docs say the library works with. */
export const strictPolicy = policyAllowing("lit-html 'allow-duplicates'");
