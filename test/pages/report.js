// The first script of a test page: writes down what the browser and the page complain of.
window.report = { violations: [], errors: [], logged: [] };
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  window.report.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`.trim());
});
window.addEventListener('error', ({ message }) => window.report.errors.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => window.report.errors.push(String(reason)));
for (const name of ['error', 'warn']) {
  console[name] = (...args) => window.report.logged.push(args.filter((arg) => typeof arg !== 'object').join(' '));
}
