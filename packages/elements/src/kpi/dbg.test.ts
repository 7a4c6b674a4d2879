import { clock, fixture, quiet, until, whenState } from '../../../../test/support/page.js';
import { countOf, serve } from '../../../../test/support/serve.js';
import './define.js';
it('dbg', async () => {
    const time = clock();
    const address = await serve('[{"a":1}]');
    const log: unknown[] = [];
    const element = await whenState(fixture(`<council-kpi src="${address}" label="x" refresh="60"></council-kpi>`), 'ready');
    await until(() => time.waiting() === 1, 'a refresh to be planned');
    log.push(time.waiting());
    const f = window.fetch; window.fetch = (...a) => (log.push(String(a[0]).slice(-20)), f(...a)); time.pass(61);
    log.push(time.waiting());
    await quiet(20);
    const real = fetch; log.push(time.waiting(), await countOf(address), document.hidden, element.matches(':state(ready)'));
    console.log(JSON.stringify(log));
});
