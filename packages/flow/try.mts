import { readFileSync, readdirSync } from 'node:fs';
import { checkFlow } from './src/check/index.js';
import { parseYaml } from './src/yaml.js';
for (const f of process.argv.slice(2)) {
  const text = readFileSync(f, 'utf8');
  const data = parseYaml(text);
  for (let i = 0; i < 4; i++) { const t = process.cpuUsage(); checkFlow(data, { today: "2026-06-01" }); console.log(f.split("/").pop(), process.cpuUsage(t).user/1000, "ms cpu"); }
  const all = checkFlow(data, { today: '2026-06-01' });
  for (const x of all.slice(0, 40)) console.log(x.severity, x.code, x.place, '\n   ', x.sentence, '\n   ', x.mend);
  console.log(all.length);
}
