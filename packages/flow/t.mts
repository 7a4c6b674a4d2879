// a tiny describe/it for Node
const tests: [string, () => void][] = []; let prefix = '';
Object.assign(globalThis, { describe: (n: string, f: () => void) => { prefix = n; f(); }, it: (n: string, f: () => void) => tests.push([prefix + ': ' + n, f]) });
for (const f of process.argv.slice(2)) await import(f);
let bad = 0;
for (const [n, f] of tests) { const t = performance.now(); try { await f(); const d = performance.now() - t; if (d > 300) console.log('slow', Math.round(d), n); } catch (e) { bad++; console.log('FAIL', n, '\n   ', String((e as Error).message).slice(0, 900), process.env.STACK ? (e as Error).stack : ''); } }
console.log(tests.length - bad, 'of', tests.length);
