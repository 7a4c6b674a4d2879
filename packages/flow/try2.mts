import { readFileSync } from 'node:fs';
import { collectFindings } from './src/check/finding.js';
import { gather } from './src/check/gather.js';
import { worldOf } from './src/check/world.js';
import { explore } from './src/check/explore.js';
import { probesOf } from './src/check/probes.js';
import { readFlow } from './src/read-flow.js';
import { parseYaml } from './src/yaml.js';
const cpu = (name: string, f: () => any) => { const t = process.cpuUsage(); const r = f(); console.log(name, process.cpuUsage(t).user/1000); return r; };
for (const f of process.argv.slice(2)) {
  console.log(f);
  const data = parseYaml(readFileSync(f, 'utf8'));
  for (let i = 0; i < 3; i++) {
  const findings = collectFindings();
  const g = cpu('gather', () => gather(data, {}, JSON.parse, findings))!;
  const w = cpu('world', () => worldOf(g, findings));
  const flow = cpu('read', () => readFlow(data, {}).flow!);
  const p = cpu('probes', () => probesOf(w));
  console.log(p.length, p.map((x: any) => x.questions.length).join(' '));
  const s = cpu('explore', () => explore(w, flow, { today: '2026-06-01' }));
  console.log(s.steps, s.complete, s.stops.length);
  }
}
