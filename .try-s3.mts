import { engines } from './test/bench/services/engines.ts';
import { entries } from './test/bench/services/entries.ts';
import { keystrokes } from './test/bench/services/searches.ts';
const n=+process.argv[2]!;
const cpu=()=>{const c=(process as any).threadCpuUsage();return (c.user+c.system)/1000};
const e=entries(n);
const res:any={};
const names=['council','includes','minisearch'] as const;
const times:any={council:[],includes:[],minisearch:[]};
for(let r=0;r<4;r++){ const ready:any={};
 for(const name of names){ (globalThis as any).gc(); const h=process.memoryUsage().heapUsed; let last=cpu(),longest:number[]=[];const s=last;
  ready[name]=await engines[name](e,async()=>{longest.push(cpu()-last);await new Promise(q=>setImmediate(q));last=cpu();});
  longest.push(cpu()-last); longest.sort((a,b)=>b-a);
  const built=cpu()-s; (globalThis as any).gc();
  console.log(r,name,'build cpu',built.toFixed(0),'longest',longest.slice(0,4).map(x=>x.toFixed(1)).join(),'slices',longest.length,'heap MB',((process.memoryUsage().heapUsed-h)/1e6).toFixed(1)); }
 for(const k of keystrokes) for(const name of names){const t=cpu();ready[name].find(k);(times[name][r]??=[]).push([cpu()-t,k]);}
}
for(const name of names){ const each=keystrokes.map((k,i)=>[times[name].slice(1).map((r:any)=>r[i][0]).sort((a:number,b:number)=>a-b)[1],k]).sort((a:any,b:any)=>a[0]-b[0]);
 console.log(name,'median',each[each.length>>1]![0].toFixed(2),'p95',each[Math.floor(each.length*.95)]![0].toFixed(2),'worst',each.slice(-4).map((x:any)=>x[0].toFixed(1)+' '+x[1]).join(' | '));}
