import { createCatalogue } from './packages/services/src/search/index.ts';
import { synonyms } from './packages/services/src/search/synonyms.ts';
import { entries } from './test/bench/services/entries.ts';
const n=+process.argv[2];
const e=entries(n);
console.log(e[0]);
for(let k=0;k<3;k++){
const cpu=process.cpuUsage();let last=performance.now(), longest=0; const start=last; let blocks=0;
const c=await createCatalogue(e,{language:'en',synonyms,pause:async()=>{const now=performance.now();longest=Math.max(longest,now-last);blocks++;await new Promise(r=>setImmediate(r));last=performance.now();}});
console.log('cpu',(process.cpuUsage(cpu).user/1000).toFixed(0),'build',(performance.now()-start).toFixed(0),'longest',longest.toFixed(1),blocks);
for (const q of ['m','mi','mis','miss','missed bin','g','ga','garden','garden w','garden waste','council tax','c','co','con','cont','contact','please','help with','recylcing','r','re','reform','reforming the bus pass','']) {
 const t=process.cpuUsage(); const f=c.find({search:q,facets:new Map(),sort:'relevance',offset:0,limit:20}); const d=process.cpuUsage(t).user/1000;
 if(k==2) console.log(q.padEnd(24),f.total,d.toFixed(1),f.loosely??'',f.suggestion??'');
}
}
console.log(process.memoryUsage().heapUsed/1e6);
